package io.allsmi.model;

import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects readings in any order and makes a block of them. One builder serves one source for its
 * whole life: it remembers the shape of the block before, so that an answer of the same shape costs
 * one comparison a reading and no sorting.
 *
 * <p>Not safe for use by several threads.
 */
public final class BlockBuilder {
  private static final int FIRST = 64;

  private long[] places = new long[FIRST];
  private Metric[] metrics = new Metric[FIRST];
  private double[] values = new double[FIRST];
  private @Nullable String[] texts = new String[FIRST];
  private int size;
  private boolean anyText;

  private Shape shape = new Shape(new long[0], new Metric[0], new int[0], Layout.EMPTY);

  /** The order of arrival of the block before, and the slot that each reading went to. */
  private static final class Shape {
    final long[] places;
    final Metric[] metrics;
    final int[] slots;
    final Layout layout;

    Shape(long[] places, Metric[] metrics, int[] slots, Layout layout) {
      this.places = places;
      this.metrics = metrics;
      this.slots = slots;
      this.layout = layout;
    }
  }

  /** A number; NaN keeps the slot and leaves it absent. */
  public void set(int device, int part, Metric metric, double value) {
    append(device, part, metric, value, null);
  }

  /**
   * A text; an empty one keeps the slot and leaves it absent. For a STATE or FLAGS metric, the
   * states that the metric does not list.
   */
  public void set(int device, int part, Metric metric, double value, String text) {
    append(device, part, metric, value, text.isEmpty() ? null : text);
  }

  private void append(int device, int part, Metric metric, double value, @Nullable String text) {
    if (size == places.length) grow();
    places[size] = Layout.place(device, part);
    metrics[size] = metric;
    values[size] = value;
    texts[size] = text;
    anyText |= text != null || metric.isText();
    size++;
  }

  private void grow() {
    int length = 2 * places.length;
    places = Arrays.copyOf(places, length);
    metrics = Arrays.copyOf(metrics, length);
    values = Arrays.copyOf(values, length);
    texts = Arrays.copyOf(texts, length);
  }

  public int size() {
    return size;
  }

  /** Forgets what was collected, not the shape. */
  public void clear() {
    Arrays.fill(texts, 0, size, null);
    size = 0;
    anyText = false;
  }

  /**
   * The block of what was collected since the last one; a slot that was set twice holds the later
   * reading. The builder is empty afterwards.
   */
  public Block build(String source, Moment observedAt, long epoch) {
    if (!isOfShape()) shape = shapeOfCollected();
    double[] blockValues = new double[shape.layout.size()];
    Arrays.fill(blockValues, Double.NaN);
    @Nullable String[] blockTexts = new String[anyText ? blockValues.length : 0];
    for (int i = 0; i < size; i++) {
      int slot = shape.slots[i];
      blockValues[slot] = values[i];
      if (anyText) blockTexts[slot] = texts[i];
    }
    clear();
    return Block.of(source, shape.layout, observedAt, epoch, blockValues, blockTexts);
  }

  private boolean isOfShape() {
    if (shape.places.length != size) return false;
    for (int i = 0; i < size; i++) {
      if (shape.places[i] != places[i]) return false;
      if (!shape.metrics[i].isSameDefinition(metrics[i])) return false;
    }
    return true;
  }

  private Shape shapeOfCollected() {
    Integer[] order = new Integer[size];
    for (int i = 0; i < size; i++) order[i] = i;
    Arrays.sort(order, this::compareCollected);

    long[] sortedPlaces = new long[size];
    Metric[] sortedMetrics = new Metric[size];
    int[] slots = new int[size];
    int slot = -1;
    for (int at = 0; at < size; at++) {
      int i = order[at];
      boolean again =
          slot >= 0 && sortedPlaces[slot] == places[i] && sortedMetrics[slot].equals(metrics[i]);
      if (!again) {
        slot++;
        sortedPlaces[slot] = places[i];
        sortedMetrics[slot] = metrics[i];
      }
      slots[i] = slot;
    }
    Layout layout =
        Layout.ofSorted(
            Arrays.copyOf(sortedPlaces, slot + 1), Arrays.copyOf(sortedMetrics, slot + 1));
    return new Shape(Arrays.copyOf(places, size), Arrays.copyOf(metrics, size), slots, layout);
  }

  private int compareCollected(int one, int other) {
    return Layout.compare(places[one], metrics[one], places[other], metrics[other]);
  }
}
