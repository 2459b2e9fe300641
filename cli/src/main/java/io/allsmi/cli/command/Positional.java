package io.allsmi.cli.command;

import java.util.List;

/**
 * The words of a command line that are no options.
 *
 * @param label how help names them: {@code SHELL}
 * @param help one sentence without its full stop
 * @param least how many there must be
 * @param most how many there may be
 * @param words all that may be typed, when they are a closed list; empty otherwise
 */
public record Positional(String label, String help, int least, int most, List<String> words) {
  /** A command that takes none. */
  public static final Positional NONE = new Positional("", "", 0, 0, List.of());

  public Positional {
    words = List.copyOf(words);
  }
}
