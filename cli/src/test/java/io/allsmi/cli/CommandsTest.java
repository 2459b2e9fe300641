package io.allsmi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.command.ArgumentParser;
import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.HelpText;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
  private static final Commands COMMANDS = new Commands();

  static List<Command> all() {
    return COMMANDS.all();
  }

  @Test
  void everyWordCallsOneCommand() {
    assertThat(COMMANDS.words()).doesNotHaveDuplicates();
    for (String word : COMMANDS.words()) {
      Command command = COMMANDS.named(word).orElseThrow();
      assertThat(command.name().equals(word) || command.aliases().contains(word)).isTrue();
    }
  }

  @Test
  void everySettingIsTakenBySomeCommand() {
    Set<Option<?>> taken = new HashSet<>();
    for (Command command : all()) taken.addAll(command.options());
    assertThat(taken).containsAll(Keys.TABLE.settings());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSettingOfACommandIsInTheTable(Command command) {
    for (Option<?> option : command.options()) {
      if (option instanceof Setting<?> setting) {
        assertThat(Keys.TABLE.settings().contains(setting)).as(option.flag()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noFlagMeansTwoThings(Command command) {
    List<String> flags = new ArrayList<>(List.of("--help", "-h", "--version", "-V"));
    for (Option<?> option : command.options()) {
      flags.add(option.flag());
      option.shortFlag().ifPresent(flags::add);
      option.negation().ifPresent(flags::add);
    }
    assertThat(flags).doesNotHaveDuplicates();
  }

  /** The same letter in two commands means the same, and a flag never is a setting in disguise. */
  @Test
  void aLetterMeansTheSameEverywhere() {
    Set<String> meanings = new HashSet<>();
    Set<String> letters = new HashSet<>();
    for (Command command : all()) {
      for (Option<?> option : command.options()) {
        if (option.shortFlag().isEmpty()) continue;
        letters.add(option.shortFlag().get());
        meanings.add(option.shortFlag().get() + " " + option.flag());
      }
    }
    assertThat(meanings).hasSameSizeAs(letters);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theHelpFitsInEightyColumnsAndNamesEveryOption(Command command) {
    String help = HelpText.of(command);
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    for (Option<?> option : command.options()) {
      assertThat(help).contains(option.flag().substring(2));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anExampleCanBeTyped(Command command) {
    assertThat(command.examples()).isNotEmpty();
    for (Example example : command.examples()) {
      String line = example.line().replaceAll("[|>)].*| *source <\\(", "").replace("'", "");
      List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
      assertThat(words.removeFirst()).as(example.line()).isEqualTo("allsmi");
      if (!words.isEmpty() && words.getFirst().equals(command.name())) words.removeFirst();
      new ArgumentParser(command, COMMANDS).parse(words);
    }
  }
}
