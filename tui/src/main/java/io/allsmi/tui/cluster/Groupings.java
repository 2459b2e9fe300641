package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Grouping;
import java.util.ArrayList;
import java.util.List;

/** By what a fleet can be grouped, in words. */
final class Groupings {
  static final String NONE = "nothing";

  /** Labels that say where a node stands, or what it is for, the narrowest first. */
  private static final List<String> PLACES = List.of("rack", "row", "zone", "pool", "cluster");

  private Groupings() {}

  /** The labels that discovery gave, and what is known of every node. */
  static List<String> words(List<String> labels) {
    List<String> words = new ArrayList<>(labels);
    List<String> own = List.of("model", "vendor", "state", "name", NONE);
    words.removeAll(own);
    words.addAll(own);
    return words;
  }

  /** Labels with those first by which nodes are usually looked for. */
  static List<String> ordered(List<String> labels) {
    List<String> ordered = new ArrayList<>();
    for (String place : PLACES) {
      if (labels.contains(place)) ordered.add(place);
    }
    for (String label : labels) {
      if (!ordered.contains(label)) ordered.add(label);
    }
    return List.copyOf(ordered);
  }

  static Grouping of(String word) {
    return switch (word) {
      case "model" -> Grouping.BY_MODEL;
      case "vendor" -> Grouping.BY_VENDOR;
      case "state" -> Grouping.BY_STATE;
      case "name" -> Grouping.BY_NAME;
      case "", NONE -> Grouping.NONE;
      default -> Grouping.by(word);
    };
  }

  /** By what the heat map is grouped: as the user chose, else by rack or what stands for it. */
  static Grouping ofMap(Scope scope, List<String> labels) {
    if (scope.isGrouped()) return scope.grouping();
    for (String label : PLACES) {
      if (labels.contains(label) && !isEntered(scope, label)) return Grouping.by(label);
    }
    return scope.within().isEmpty() ? Grouping.BY_NAME : Grouping.NONE;
  }

  private static boolean isEntered(Scope scope, String label) {
    for (Within group : scope.within()) {
      if (group.by().word().equals(label)) return true;
    }
    return false;
  }
}
