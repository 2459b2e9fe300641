package io.allsmi.tui.device;

import java.util.ArrayList;
import java.util.List;

/**
 * Short names for what stands in one graph: words that several begin or end with, or that the chief
 * reading is called, are said once. {@code SM active, tensor active} are SM and tensor; under a
 * {@code temp} the {@code memory temp} is memory; {@code PCIe receive, PCIe transmit} are receive
 * and transmit of PCIe.
 */
final class LaneNames {
  private LaneNames() {}

  /** The word that all labels begin with before another; empty for none, or for one label. */
  static String firstWord(List<Trace> traces) {
    String first = traces.getFirst().label();
    int space = first.indexOf(' ');
    if (space < 0 || traces.size() < 2) return "";
    String start = first.substring(0, space + 1);
    for (Trace trace : traces) {
      if (!trace.label().startsWith(start)) return "";
    }
    return first.substring(0, space);
  }

  /** The same traces with shorter labels. */
  static List<Trace> shortened(List<Trace> traces) {
    if (traces.size() < 2) return traces;
    String start = firstWord(traces);
    if (!start.isEmpty()) return withoutStart(traces, start.length() + 1);
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
      shorter.add(trace.called(label));
    }
    return shorter;
  }

  private static List<Trace> withoutStart(List<Trace> traces, int start) {
    List<Trace> shorter = new ArrayList<>();
    for (Trace trace : traces) shorter.add(trace.called(trace.label().substring(start)));
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
