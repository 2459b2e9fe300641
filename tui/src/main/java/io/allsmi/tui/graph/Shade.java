package io.allsmi.tui.graph;

import io.allsmi.tui.canvas.Style;

/** How a graph colours a place on its scale. */
@FunctionalInterface
public interface Shade {
  /** The gradient for load. */
  Shade LOAD = Style::load;

  /**
   * The style of a place.
   *
   * @param ratio 0 at the lower end of the scale, 1 at the upper; never NaN
   */
  Style at(double ratio);

  /** The same style whatever the value. */
  static Shade of(Style style) {
    return ratio -> style;
  }
}
