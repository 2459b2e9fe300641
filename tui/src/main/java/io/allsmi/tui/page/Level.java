package io.allsmi.tui.page;

/**
 * From where on a reading is a warning, and from where on it is critical.
 *
 * @param warning in the reading's own unit; NaN for never
 * @param critical the same
 */
public record Level(double warning, double critical) {
  /** Never either. */
  public static final Level OFF = new Level(Double.NaN, Double.NaN);

  /** Whether a reading that is worse when it is more is either. */
  public boolean reached(double value) {
    return value >= warning || value >= critical;
  }

  public Level withWarning(double value) {
    return new Level(value, critical);
  }

  public Level withCritical(double value) {
    return new Level(warning, value);
  }
}
