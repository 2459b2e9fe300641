package io.allsmi.cli.command;

import java.util.List;
import java.util.Optional;

/**
 * Sorts the words of a command line into options and others. Values stay text: flag, environment
 * and file are read by the same types and refused with the same words.
 */
public final class ArgumentParser {
  private final Command command;
  private final CommandList others;

  /** {@code others} are asked when an option is unknown: one of them may have it. */
  public ArgumentParser(Command command, CommandList others) {
    this.command = command;
    this.others = others;
  }

  /**
   * @param words all but the one that calls the command
   * @throws io.allsmi.cli.failure.UserError with exit code 2
   */
  public Arguments parse(List<String> words) {
    Optional<Arguments> plain = PlainLine.sort(command, words);
    return plain.isPresent() ? plain.get() : new FullLine(command, others).sort(words);
  }
}
