package io.allsmi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.BooleanType;
import io.allsmi.cli.settings.IntegerType;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.TextType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentParserTest {
  private static final Option<String> NAME =
      Option.of("--name", new TextType("NAME", "a name"), "A name").as("-n");
  private static final Option<Integer> COUNT =
      Option.of("--count", new IntegerType("N", 0, 9), "A count").or(1);
  private static final Option<Boolean> LOUD =
      Option.of("--loud", new BooleanType(), "Be loud").or(false).as("-l");
  private static final List<Option<?>> OPTIONS =
      List.of(NAME, COUNT, LOUD, Keys.ASCII, Keys.INTERVAL);
  private static final Command COMMAND =
      new Sample("sample", OPTIONS, new Positional("SHELL", "A shell", 0, 2, List.of("a", "b")));
  private static final Command OTHER = new Sample("other", List.of(Keys.THEME), Positional.NONE);
  private static final Command NEEDY =
      new Sample("needy", List.of(), new Positional("HOST", "A host", 1, 1, List.of()));

  @ParameterizedTest
  @CsvSource({
    "--name x,x",
    "--name=x,x",
    "--name=x=y,x=y",
    "-n x,x",
    "-nx,x",
    "-n=x,x",
    "--name x --name y,'x,y'",
    "-l -n x,x",
    "-ln x,x",
    "--name=,''"
  })
  void valuesComeInEverySpelling(String line, String values) {
    assertThat(parse(line).flags().get(NAME)).isEqualTo(List.of(values.split(",", -1)));
  }

  @Test
  void aSwitchAloneIsTrueAndItsNegationFalse() {
    assertThat(parse("--loud").flags()).containsEntry(LOUD, List.of("true"));
    assertThat(parse("-l").flags()).containsEntry(LOUD, List.of("true"));
    assertThat(parse("--no-ascii").flags()).containsEntry(Keys.ASCII, List.of("false"));
  }

  @Test
  void wordsAreKept() {
    assertThat(parse("a --loud b").words()).containsExactly("a", "b");
    assertThat(parse("--loud -- a b").words()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nmae x | unknown option '--nmae' (did you mean --name?); see 'allsmi sample --help'",
        "--nmae=x | unknown option '--nmae' (did you mean --name?); see 'allsmi sample --help'",
        "--zzz | unknown option '--zzz'; see 'allsmi sample --help'",
        "-z | unknown option '-z'; see 'allsmi sample --help'",
        "--theme dark | unknown option '--theme' (it is one of 'allsmi other'); see 'allsmi sample"
            + " --help'",
        "--name | --name needs a value: a name; see 'allsmi sample --help'",
        "--count --loud | --count needs a value: a whole number from 0 to 9; see 'allsmi sample"
            + " --help'",
        "--loud=yes | --loud takes no value: alone it is on; see 'allsmi sample --help'",
        "--ascii=no | --ascii takes no value: alone it is on, --no-ascii is off; see 'allsmi sample"
            + " --help'",
        "--no-loud | unknown option '--no-loud' (did you mean --loud?); see 'allsmi sample --help'",
        "--ascii --no-ascii | --ascii and --no-ascii exclude each other",
        "c | SHELL: 'c' is not one of a, b; see 'allsmi sample --help'",
        "a b a | unexpected argument 'a'; see 'allsmi sample --help'",
        "@file | SHELL: '@file' is not one of a, b; see 'allsmi sample --help'"
      })
  void whatIsWrongIsToldInOneLine(String line, String message) {
    assertThatThrownBy(() -> parse(line)).isInstanceOf(UserError.class).hasMessage(message);
  }

  @Test
  void aMissingWordIsNamed() {
    assertThatThrownBy(() -> parser(NEEDY).parse(List.of()))
        .hasMessage("HOST is missing; see 'allsmi needy --help'");
  }

  @Test
  void aHostileWordStaysOnOneLine() {
    assertThatThrownBy(() -> parser(OTHER).parse(List.of("a\nb\u001b[2J")))
        .hasMessage("unexpected argument 'a\\nb\\u001b[2J'; see 'allsmi other --help'");
  }

  private static Arguments parse(String line) {
    return parser(COMMAND).parse(List.of(line.split(" ")));
  }

  private static ArgumentParser parser(Command command) {
    return new ArgumentParser(command, () -> List.of(COMMAND, OTHER, NEEDY));
  }

  private record Sample(String name, List<Option<?>> options, Positional positional)
      implements Command {
    @Override
    public String summary() {
      return "Do nothing";
    }

    @Override
    public List<Example> examples() {
      return List.of();
    }

    @Override
    public int run(Invocation call) {
      return 0;
    }
  }
}
