package io.allsmi.cli.command;

import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.PathType;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The completion scripts of the shells, from the options of all commands. */
public final class Completions {
  private final List<Command> commands;
  private final Command byDefault;

  /** {@code byDefault} gives the options that need no command; {@code last} is one more command. */
  public Completions(List<Command> others, Command byDefault, Command last) {
    this.commands = new ArrayList<>(others);
    this.commands.add(last);
    this.byDefault = byDefault;
  }

  /** For bash, and for zsh, which loads its emulation of bash's completion by itself. */
  public String bash() {
    CommandSpec program = Specs.of(byDefault).name("allsmi");
    for (Command command : commands) program.addSubcommand(command.name(), Specs.of(command));
    return AutoComplete.bash("allsmi", new CommandLine(program));
  }

  /** For fish. */
  public String fish() {
    StringBuilder script = new StringBuilder("complete -c allsmi -f\n");
    List<String> words = new ArrayList<>();
    for (Command command : commands) {
      words.add(command.name());
      words.addAll(command.aliases());
    }
    String none = "not __fish_seen_subcommand_from " + String.join(" ", words);
    for (Command command : commands) {
      script.append("complete -c allsmi -n '").append(none).append("' -a ").append(command.name());
      script.append(" -d ").append(quoted(command.summary())).append('\n');
    }
    for (Option<?> option : byDefault.options()) fish(script, none, option);
    for (Command command : commands) {
      String here = "__fish_seen_subcommand_from " + names(command);
      for (Option<?> option : command.options()) fish(script, here, option);
      for (String word : command.positional().words()) {
        script.append("complete -c allsmi -n '").append(here).append("' -a ").append(word);
        script.append('\n');
      }
    }
    return script.toString();
  }

  private static String names(Command command) {
    return command.aliases().isEmpty()
        ? command.name()
        : command.name() + " " + String.join(" ", command.aliases());
  }

  private static void fish(StringBuilder script, String condition, Option<?> option) {
    script.append("complete -c allsmi -n '").append(condition).append("' -l ");
    script.append(option.flag(), 2, option.flag().length());
    if (option.shortFlag().isPresent())
      script.append(" -s ").append(option.shortFlag().get(), 1, 2);
    if (!option.isSwitch()) script.append(option.type() instanceof PathType ? " -r -F" : " -x");
    if (!option.isSwitch() && !option.type().words().isEmpty()) {
      script.append(" -a ").append(quoted(String.join(" ", option.type().words())));
    }
    script.append(" -d ").append(quoted(option.help())).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
