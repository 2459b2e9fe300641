package io.allsmi.tui.graph;

/**
 * What the height of a graph means. The caller fixes it: a scale that follows the values would let
 * an idle device look busy.
 *
 * @param min the value at the foot
 * @param max the value at the top, above {@code min}
 */
public record Scale(double min, double max) {
  /** Ratios. */
  public static final Scale UNIT = new Scale(0, 1);

  public Scale {
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("a scale from " + min + " to " + max);
    }
  }

  /** 0 to 1; values beyond are taken as the end that they passed; NaN stays NaN. */
  public double ratio(double value) {
    return Math.max(0, Math.min(1, (value - min) / (max - min)));
  }
}
