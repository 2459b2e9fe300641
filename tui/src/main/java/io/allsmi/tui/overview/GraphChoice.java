package io.allsmi.tui.overview;

/**
 * What the graphs show.
 *
 * @param measure the reading
 * @param selectedOnly whether several readings of the selected device instead of one of all
 * @param window seconds of the past
 */
record GraphChoice(Measure measure, boolean selectedOnly, int window) {
  static final GraphChoice START = new GraphChoice(Measure.UTILIZATION, false, 600);
  private static final int[] WINDOWS = {30, 60, 120, 300, 600};

  GraphChoice withMeasure(Measure other) {
    return new GraphChoice(other, selectedOnly, window);
  }

  GraphChoice withSelectedOnly(boolean only) {
    return new GraphChoice(measure, only, window);
  }

  /** More of the past, or less in more detail. */
  GraphChoice zoomed(boolean out) {
    int at = 0;
    while (at < WINDOWS.length - 1 && WINDOWS[at] < window) at++;
    int to = Math.clamp(at + (out ? 1 : -1), 0, WINDOWS.length - 1);
    return new GraphChoice(measure, selectedOnly, WINDOWS[to]);
  }

  /** {@code 10 min}, {@code 30 s}. */
  String windowText() {
    return window < 60 ? window + " s" : window / 60 + " min";
  }
}
