package io.allsmi.model;

import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one source answered at one time. A source that is late keeps its block, so its age is a
 * subtraction. Immutable; the arrays are never handed out.
 */
public final class Block {
  private static final @Nullable String[] NO_TEXTS = new String[0];

  private final String source;
  private final Layout layout;
  private final Moment observedAt;
  private final long epoch;
  private final double[] values;
  private final @Nullable String[] texts;

  private Block(
      String source,
      Layout layout,
      Moment observedAt,
      long epoch,
      double[] values,
      @Nullable String[] texts) {
    this.source = source;
    this.layout = layout;
    this.observedAt = observedAt;
    this.epoch = epoch;
    this.values = values;
    this.texts = texts;
  }

  /**
   * A block that takes over its arrays.
   *
   * @param source the name of the source
   * @param epoch names the time within which counters do not go back (boot, driver load); 0 if
   *     unknown
   * @param values one for each slot, NaN for an absent reading
   * @param texts one for each slot, null for an absent text; empty when the layout has no text. For
   *     a STATE or FLAGS slot: the states, separated by commas, that the metric does not list
   * @throws IllegalArgumentException when the arrays do not fit the layout
   */
  public static Block of(
      String source,
      Layout layout,
      Moment observedAt,
      long epoch,
      double[] values,
      @Nullable String[] texts) {
    if (values.length != layout.size() || (texts.length != 0 && texts.length != layout.size())) {
      throw new IllegalArgumentException(
          values.length + " values and " + texts.length + " texts for " + layout.size() + " slots");
    }
    return new Block(source, layout, observedAt, epoch, values, texts);
  }

  /** A block without texts that takes over its array. */
  public static Block of(
      String source, Layout layout, Moment observedAt, long epoch, double[] values) {
    return of(source, layout, observedAt, epoch, values, NO_TEXTS);
  }

  public String source() {
    return source;
  }

  public Layout layout() {
    return layout;
  }

  public Moment observedAt() {
    return observedAt;
  }

  public long epoch() {
    return epoch;
  }

  public int size() {
    return values.length;
  }

  /** The number in a slot, NaN when absent. */
  public double value(int slot) {
    return values[slot];
  }

  /** The text in a slot, empty when absent. */
  public String text(int slot) {
    if (texts.length == 0) return "";
    String text = texts[slot];
    return text == null ? "" : text;
  }

  /** Whether the slot holds a reading, a number or a text. */
  public boolean has(int slot) {
    return !Double.isNaN(values[slot]) || (texts.length != 0 && texts[slot] != null);
  }

  /** The number of a device's part (or {@link Layout#NO_PART}) and metric, NaN when absent. */
  public double value(int device, int part, Metric metric) {
    int slot = layout.find(device, part, metric);
    return slot < 0 ? Double.NaN : values[slot];
  }

  public boolean hasTexts() {
    return texts.length != 0;
  }

  /** A copy of the numbers, for whoever makes another block of this one. */
  public double[] copyOfValues() {
    return values.clone();
  }

  /** A copy of the texts, empty when there are none. */
  public @Nullable String[] copyOfTexts() {
    return texts.length == 0 ? NO_TEXTS : texts.clone();
  }

  /** The same readings in another layout, whose slots are this one's in the same order. */
  public Block withLayout(Layout other) {
    return other.equals(layout) ? this : of(source, other, observedAt, epoch, values, texts);
  }

  /** The same, observed at another time. */
  public Block withObservedAt(Moment other) {
    return of(source, layout, other, epoch, values, texts);
  }

  /** The same, said by a source of another name. */
  public Block withSource(String other) {
    return other.equals(source) ? this : of(other, layout, observedAt, epoch, values, texts);
  }

  @Override
  public String toString() {
    return source + " at " + observedAt + ": " + Arrays.toString(values);
  }
}
