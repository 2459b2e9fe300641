package io.allsmi.tui.device;

import java.util.ArrayList;
import java.util.List;

/**
 * Short names for what stands beneath a graph: words that all of them end with, or that the chief
 * reading is called, are said once. {@code SM active, tensor active} are SM and tensor; under a
 * {@code temp} the {@code memory temp} is memory.
 */
final class LaneNames {
  private LaneNames() {}

  /** The same traces, those behind the first with shorter labels. */
  static List<Trace> shortened(List<Trace> traces) {
    if (traces.size() < 2) return traces;
    String ending = lastWord(traces.get(1).label());
    boolean common = traces.size() > 2;
    for (Trace trace : traces.subList(1, traces.size())) {
      common &= lastWord(trace.label()).equals(ending);
    }
    List<Trace> shorter = new ArrayList<>();
    shorter.add(traces.getFirst());
    for (Trace trace : traces.subList(1, traces.size())) {
      String label = without(trace.label(), traces.getFirst().label());
      if (common) label = without(label, ending);
      shorter.add(new Trace(trace.metric(), label, trace.now(), trace.parts()));
    }
    return shorter;
  }

  private static String lastWord(String label) {
    return label.substring(label.lastIndexOf(' ') + 1);
  }

  private static String without(String label, String ending) {
    String tail = " " + ending;
    return label.endsWith(tail) ? label.substring(0, label.length() - tail.length()) : label;
  }
}
