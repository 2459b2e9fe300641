package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Grouping;
import java.util.ArrayList;
import java.util.List;

/** By what a fleet can be grouped, in words. */
final class Groupings {
  static final String NONE = "nothing";

  private Groupings() {}

  /** The labels that discovery gave, and what is known of every node. */
  static List<String> words(List<String> labels) {
    List<String> words = new ArrayList<>(labels);
    words.remove("model");
    words.remove("vendor");
    words.remove("state");
    words.addAll(List.of("model", "vendor", "state", NONE));
    return words;
  }

  static Grouping of(String word) {
    return switch (word) {
      case "model" -> Grouping.BY_MODEL;
      case "vendor" -> Grouping.BY_VENDOR;
      case "state" -> Grouping.BY_STATE;
      case "", NONE -> Grouping.NONE;
      default -> Grouping.by(word);
    };
  }

  /** By what the heat map is grouped: as the user chose, else by rack or what stands for it. */
  static Grouping ofMap(Scope scope, List<String> labels) {
    if (scope.isGrouped()) return scope.grouping();
    for (String label : List.of("rack", "row", "zone", "pool", "cluster")) {
      if (labels.contains(label) && !isEntered(scope, label)) return Grouping.by(label);
    }
    return Grouping.NONE;
  }

  private static boolean isEntered(Scope scope, String label) {
    for (Within group : scope.within()) {
      if (group.by().word().equals(label)) return true;
    }
    return false;
  }
}
