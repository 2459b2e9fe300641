package io.allsmi.model;

import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The sorted list of slots that the values of a block stand in. A slot is a device (by ordinal in
 * the inventory), one of its parts (by ordinal in the device) or none, and a metric. Slots are
 * sorted by device, then part with the device's own first, then metric.
 *
 * <p>Immutable and interned, so that the blocks of one shape, also of different nodes, share one.
 */
public final class Layout {
  /** The part ordinal of a slot that belongs to the device itself. */
  public static final int NO_PART = -1;

  /**
   * Devices and parts are numbered with 16 bits; a snapshot beyond that is refused where it is
   * read.
   */
  public static final int MOST_ORDINALS = 1 << 16;

  public static final Layout EMPTY = new Layout(new long[0], new Metric[0]);

  private static final int INTERNED = 2048;
  private static final AtomicReferenceArray<@Nullable Layout> TABLE =
      new AtomicReferenceArray<>(INTERNED);

  private final long[] places;
  private final Metric[] metrics;
  private final int[] starts;
  private final int hash;

  private Layout(long[] places, Metric[] metrics) {
    this.places = places;
    this.metrics = metrics;
    this.starts = starts(places);
    this.hash = 31 * Arrays.hashCode(places) + Arrays.hashCode(metrics);
  }

  /**
   * The layout of slots that are sorted already.
   *
   * @param places device and part of each slot, by {@link #place}
   * @param metrics the metric of each slot
   * @throws IllegalArgumentException when the slots are not strictly ascending
   */
  public static Layout ofSorted(long[] places, Metric[] metrics) {
    for (int i = 1; i < places.length; i++) {
      if (compare(places[i - 1], metrics[i - 1], places[i], metrics[i]) >= 0) {
        throw new IllegalArgumentException(
            "slots are not ascending at " + i + ": " + metrics[i - 1] + ", " + metrics[i]);
      }
    }
    return intern(new Layout(places, metrics));
  }

  private static Layout intern(Layout layout) {
    if (layout.size() == 0) return EMPTY;
    int slot = (layout.hash ^ (layout.hash >>> 16)) & (INTERNED - 1);
    Layout held = TABLE.get(slot);
    if (held != null && held.isSameAs(layout)) return held;
    TABLE.set(slot, layout);
    return layout;
  }

  private boolean isSameAs(Layout other) {
    if (!equals(other)) return false;
    for (int i = 0; i < metrics.length; i++) {
      if (!metrics[i].isSameDefinition(other.metrics[i])) return false;
    }
    return true;
  }

  /** Device and part as one number, which sorts as slots do. */
  public static long place(int device, int part) {
    if (device < 0 || device >= MOST_ORDINALS || part < NO_PART || part >= MOST_ORDINALS - 1) {
      throw new IllegalArgumentException("no such slot: device " + device + ", part " + part);
    }
    return ((long) device << 16) | (part + 1);
  }

  /** The order of slots. */
  public static int compare(long place, Metric metric, long otherPlace, Metric otherMetric) {
    int byPlace = Long.compare(place, otherPlace);
    return byPlace != 0 ? byPlace : metric.compareTo(otherMetric);
  }

  private static int[] starts(long[] places) {
    int devices = places.length == 0 ? 0 : (int) (places[places.length - 1] >> 16) + 1;
    int[] starts = new int[devices + 1];
    int slot = 0;
    for (int device = 0; device < devices; device++) {
      starts[device] = slot;
      while (slot < places.length && places[slot] >> 16 == device) slot++;
    }
    starts[devices] = places.length;
    return starts;
  }

  public int size() {
    return places.length;
  }

  /** The device ordinal of a slot. */
  public int device(int slot) {
    return (int) (places[slot] >> 16);
  }

  /** The part ordinal of a slot, {@link #NO_PART} when it belongs to the device itself. */
  public int part(int slot) {
    return (int) (places[slot] & 0xFFFF) - 1;
  }

  public long place(int slot) {
    return places[slot];
  }

  public Metric metric(int slot) {
    return metrics[slot];
  }

  /** The first slot of a device; equal to {@link #end} when it has none. */
  public int start(int device) {
    return device < starts.length ? starts[device] : places.length;
  }

  /** The slot behind the last one of a device. */
  public int end(int device) {
    return device + 1 < starts.length ? starts[device + 1] : places.length;
  }

  /** The number of device ordinals that it can name: one more than the last one that it does. */
  public int devices() {
    return starts.length - 1;
  }

  /** The slot of a device's part (or {@link #NO_PART}) and metric, -1 when there is none. */
  public int find(int device, int part, Metric metric) {
    int low = start(device);
    int high = end(device) - 1;
    if (low > high) return -1;
    long place = place(device, part);
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(places[middle], metrics[middle], place, metric);
      if (order == 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Layout that
            && hash == that.hash
            && Arrays.equals(places, that.places)
            && Arrays.equals(metrics, that.metrics));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Layout of " + size() + " slots";
  }
}
