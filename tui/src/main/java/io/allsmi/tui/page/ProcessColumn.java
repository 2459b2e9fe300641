package io.allsmi.tui.page;

import java.util.List;

/** The columns of the processes. */
public enum ProcessColumn {
  PID("pid", "Process id"),
  USER("user", "Whose it is"),
  DEVICE("device", "The devices that it uses"),
  SHARE("util", "Its largest share of a device's engine"),
  DEVICE_MEMORY("memory", "Memory of devices that it holds"),
  CPU("cpu", "CPU time by time, 100 % for one core"),
  HOST_MEMORY("host mem", "Memory of the host that it holds"),
  AGE("age", "Since when it runs"),
  NAME("name", "The kernel's name of it"),
  CONTAINER("container", "Container, if it runs in one");

  private static final List<ProcessColumn> ALL = List.of(values());

  private final String word;
  private final String help;

  ProcessColumn(String word, String help) {
    this.word = word;
    this.help = help;
  }

  /** All of them, in the usual order. */
  public static List<ProcessColumn> all() {
    return ALL;
  }

  /** As it stands in the heading. */
  public String word() {
    return word;
  }

  public String help() {
    return help;
  }
}
