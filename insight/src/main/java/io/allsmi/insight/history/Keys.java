package io.allsmi.insight.history;

import io.allsmi.model.catalogue.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a chunk: which series stands where. Immutable; consecutive chunks share one. */
final class Keys {
  static final Keys NONE = new Keys(Map.of());
  static final int ABSENT = -1;

  /** What a series is of. */
  static final class Key {
    private final String device;
    private final String part;
    private final Metric metric;

    /**
     * A key.
     *
     * @param part the part's name, of the kind that the metric says; empty for the device itself
     */
    Key(String device, String part, Metric metric) {
      this.device = device;
      this.part = part;
      this.metric = metric;
    }

    // No record: the first use of a record's own equals and hashCode costs milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && device.equals(that.device)
          && part.equals(that.part)
          && metric.equals(that.metric);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * device.hashCode() + part.hashCode()) + metric.hashCode();
    }
  }

  private final Map<Key, Integer> columns;

  private Keys(Map<Key, Integer> columns) {
    this.columns = columns;
  }

  int size() {
    return columns.size();
  }

  int column(Key key) {
    return columns.getOrDefault(key, ABSENT);
  }

  /**
   * These and those that are not among them, which get the next columns; these if none is new.
   *
   * @param most how many there can be; what comes after is left out
   */
  Keys with(List<Key> keys, int most) {
    if (columns.keySet().containsAll(keys) || columns.size() >= most) return this;
    Map<Key, Integer> more = new HashMap<>(columns);
    for (Key key : keys) {
      if (more.size() < most) more.putIfAbsent(key, more.size());
    }
    return new Keys(more);
  }
}
