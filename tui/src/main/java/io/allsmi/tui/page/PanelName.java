package io.allsmi.tui.page;

/** The panels of the overview, in the order of their digits. */
public enum PanelName {
  HOST("host", "CPU, memory, network, disks"),
  DEVICES("devices", "A row for each accelerator"),
  GRAPHS("graphs", "The past of the selected device, or of all"),
  PROCESSES("processes", "Who uses what"),
  PROBLEMS("problems", "What is wrong and what to do");

  private final String word;
  private final String help;

  PanelName(String word, String help) {
    this.word = word;
    this.help = help;
  }

  /** As it stands in its frame and in the configuration file. */
  public String word() {
    return word;
  }

  public String help() {
    return help;
  }
}
