package io.allsmi.collectors.nvml.link;

import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.model.catalogue.Level;
import java.util.Arrays;

/**
 * One quantity that drivers give under several fields, the best of which is chosen once and kept: a
 * counter that changed to another one of the hardware would jump. A field that fails in passing is
 * waited for; one that is refused leaves its place to the next.
 */
final class FieldChoice {
  private static final int NONE = -1;

  private final FieldBatch fields;
  private int[] places = {};
  private double[] factors = {};
  private int chosen = NONE;

  FieldChoice(FieldBatch fields) {
    this.fields = fields;
  }

  /**
   * Adds a field behind those that are better.
   *
   * @param id {@code NVML_FI_DEV_…}; negative for one that there is not
   * @param factor of the base unit
   */
  FieldChoice or(int id, int scope, Level level, double factor) {
    if (id < 0) return this;
    int size = places.length;
    places = Arrays.copyOf(places, size + 1);
    factors = Arrays.copyOf(factors, size + 1);
    places[size] = fields.add(id, scope, level);
    factors[size] = factor;
    return this;
  }

  /** What it is now, in the base unit; NaN when not obtained or below 0. */
  double value() {
    if (chosen == NONE) choose();
    if (chosen == NONE) return Double.NaN;
    double value = fields.value(places[chosen]);
    return value >= 0 ? value * factors[chosen] : Double.NaN;
  }

  /** Whether any of the fields has ever answered. */
  boolean isKnown() {
    return chosen != NONE;
  }

  /** Whether one that has not answered yet may still do so. */
  boolean mayAnswer() {
    for (int place : places) {
      if (!fields.isRefused(place)) return true;
    }
    return false;
  }

  private void choose() {
    for (int i = 0; i < places.length; i++) {
      if (!Double.isNaN(fields.value(places[i]))) {
        chosen = i;
        dropOthers();
        return;
      }
      if (!fields.isRefused(places[i])) return;
    }
  }

  private void dropOthers() {
    for (int i = 0; i < places.length; i++) {
      if (i != chosen) fields.drop(places[i]);
    }
  }
}
