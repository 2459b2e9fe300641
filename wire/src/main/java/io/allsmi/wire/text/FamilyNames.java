package io.allsmi.wire.text;

import io.allsmi.model.catalogue.MetricType;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of a page's families, by which it shows whether two of them would have one name in
 * OpenMetrics, where a counter and a description are called by less than their samples' names.
 */
final class FamilyNames {
  private final Set<String> names = new HashSet<>();

  /** Takes the name of a family's samples. */
  void add(String name) {
    names.add(name);
  }

  /** How the format tells of a family of readings. */
  Header.Type type(String name, MetricType form) {
    return switch (Header.Type.of(form)) {
      case COUNTER -> isCounter(name) ? Header.Type.COUNTER : Header.Type.UNKNOWN;
      case INFO -> description(name);
      default -> Header.Type.GAUGE;
    };
  }

  private boolean isCounter(String name) {
    if (!Header.isCounterName(name)) return false;
    String base = Header.openMetricsName(name, Header.Type.COUNTER);
    return !names.contains(base)
        && !names.contains(base.concat(FamilyName.INFO_ENDING))
        && !names.contains(base.concat("_created"));
  }

  /** How the format tells of a family that describes. */
  Header.Type description(String name) {
    boolean taken = names.contains(Header.openMetricsName(name, Header.Type.INFO));
    return taken ? Header.Type.INFO_GAUGE : Header.Type.INFO;
  }
}
