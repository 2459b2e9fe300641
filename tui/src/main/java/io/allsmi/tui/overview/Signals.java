package io.allsmi.tui.overview;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.dialog.Menu;
import java.util.List;

/** The signals that a process can be sent. */
final class Signals {
  private static final List<String> NAMES =
      List.of("TERM", "INT", "HUP", "QUIT", "KILL", "STOP", "CONT", "USR1", "USR2");
  private static final List<String> WORDS =
      List.of(
          "TERM  asks it to end",
          "INT   as Ctrl-C does",
          "HUP   its terminal is gone; many read their settings anew",
          "QUIT  ends it with a dump",
          "KILL  ends it at once, nothing is saved",
          "STOP  holds it",
          "CONT  lets it go on",
          "USR1  whatever it takes it for",
          "USR2  whatever it takes it for");

  private Signals() {}

  static Menu menu(ProcessUse process) {
    return new Menu("signal to " + name(process), WORDS, 0);
  }

  static String at(int place) {
    return NAMES.get(place);
  }

  /** {@code 88121 python of lee}. */
  static String name(ProcessUse process) {
    String of = process.user().isEmpty() ? "" : " of " + process.user();
    String name = process.name().isEmpty() ? "" : " " + process.name();
    return process.pid() + name + of;
  }
}
