package io.allsmi.tui.cluster;

import java.util.List;
import java.util.Optional;

/** What the page of a fleet shows: panels of everything, or one list over the whole page. */
enum Topic {
  OVERVIEW("overview", "Totals, heat map, problems, nodes"),
  NODES("nodes", "A row for each node"),
  DEVICES("devices", "A row for each accelerator"),
  PROCESSES("processes", "What uses accelerators, on all nodes"),
  USERS("users", "Who uses how many accelerators"),
  JOBS("jobs", "Which containers use how many accelerators"),
  PROBLEMS("problems", "What is wrong and what to do, worst first");

  private static final List<Topic> ALL = List.of(values());

  private final String word;
  private final String help;

  Topic(String word, String help) {
    this.word = word;
    this.help = help;
  }

  static List<Topic> all() {
    return ALL;
  }

  /** The topic of a command: its word, or what people call it. */
  static Optional<Topic> of(String command) {
    for (Topic topic : ALL) {
      if (topic.word.equals(command)) return Optional.of(topic);
    }
    return switch (command) {
      case "node", "hosts", "no" -> Optional.of(NODES);
      case "device", "gpus", "gpu", "npus" -> Optional.of(DEVICES);
      case "process", "proc", "ps" -> Optional.of(PROCESSES);
      case "user" -> Optional.of(USERS);
      case "job", "containers" -> Optional.of(JOBS);
      case "problem", "alerts", "faults" -> Optional.of(PROBLEMS);
      case "cluster", "home" -> Optional.of(OVERVIEW);
      default -> Optional.empty();
    };
  }

  String word() {
    return word;
  }

  String help() {
    return help;
  }

  /** Whether it shows what only nodes that are asked for their processes tell. */
  boolean needsProcesses() {
    return this == PROCESSES || this == USERS || this == JOBS;
  }
}
