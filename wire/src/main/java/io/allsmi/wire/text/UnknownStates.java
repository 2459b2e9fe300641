package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states that a page names, for metrics that nobody defined: all families of one metric,
 * whatever their scope, have one list.
 */
final class UnknownStates {
  private final Map<String, Set<String>> byPath = new HashMap<>();

  void add(String path, String state) {
    Set<String> states = byPath.computeIfAbsent(path, of -> new LinkedHashSet<>());
    if (states.size() < Metric.MOST_FLAGS && !state.isEmpty()) states.add(state);
  }

  /** The states of a metric; never empty. */
  List<String> of(String path) {
    Set<String> states = byPath.getOrDefault(path, Set.of());
    return states.isEmpty() ? List.of("other") : new ArrayList<>(states);
  }
}
