package io.allsmi.tui.page;

import java.util.List;

/** The panels of the overview, in the order of their digits. */
public enum PanelName {
  HOST(1, "host", "CPU, memory, network, disks"),
  DEVICES(2, "devices", "A row for each accelerator"),
  GRAPHS(3, "graphs", "The past of the selected device, or of all"),
  PROCESSES(4, "processes", "Who uses what"),
  PROBLEMS(5, "problems", "What is wrong and what to do");

  private static final List<PanelName> ALL = List.of(values());

  private final int digit;
  private final String word;
  private final String help;

  PanelName(int digit, String word, String help) {
    this.digit = digit;
    this.word = word;
    this.help = help;
  }

  /** All of them, in the order of their digits. */
  public static List<PanelName> all() {
    return ALL;
  }

  /** The digit that shows and hides it, 1 to 5. */
  public int digit() {
    return digit;
  }

  /** As it stands in its frame and in the configuration file. */
  public String word() {
    return word;
  }

  public String help() {
    return help;
  }
}
