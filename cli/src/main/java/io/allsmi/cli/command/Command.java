package io.allsmi.cli.command;

import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Option;
import java.io.IOException;
import java.util.List;

/**
 * A command of the program. What it takes is data, so that parsing, help, completion and
 * documentation follow from it; only the command that was called is ever created. Options shared
 * with other commands are settings of {@code Keys}; the others are constants of the command.
 */
public interface Command {
  /** The word that calls it. */
  String name();

  /** Other words that call it. */
  default List<String> aliases() {
    return List.of();
  }

  /** What it does: one sentence without its full stop. */
  String summary();

  /** All options it takes, in the order in which the help shows them. */
  List<Option<?>> options();

  /** The words it takes beside options. */
  default Positional positional() {
    return Positional.NONE;
  }

  /** For the help; at least one. */
  List<Example> examples();

  /** What a wrong configuration file means for it. */
  default BrokenFile onBrokenFile() {
    return BrokenFile.REFUSE;
  }

  /**
   * Does the work.
   *
   * @return the exit code, see {@code ExitCode}
   * @throws io.allsmi.cli.failure.UserError to end with one line
   * @throws IOException when the standard output is lost; anything else an input or output failure
   *     means is better said by a UserError that names the file
   */
  int run(Invocation call) throws IOException;
}
