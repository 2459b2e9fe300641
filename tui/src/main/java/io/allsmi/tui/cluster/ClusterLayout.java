package io.allsmi.tui.cluster;

/**
 * How the overview shares out its rows, frames included; 0 for what is not shown. Where there is
 * little room the map and the nodes take turns: the one that the keys go to is shown.
 */
record ClusterLayout(int totals, int map, int problems, int nodes) {
  private static final int ROOMY = 30;
  private static final int LARGE = 48;

  /** Frame and heading of a list. */
  private static final int HEAD = 3;

  private static final int LEAST_NODES = HEAD + 4;

  /** What the panels ask for. */
  interface MapRows {
    /** Rows of the map without its frame, of at most so many. */
    int of(int most);
  }

  /**
   * Shares out.
   *
   * @param height rows of the page
   * @param panel the panel that keys go to
   * @param kinds how many lines of problems there are
   * @param map how many rows the map takes; 0 where there is nothing to be drawn in it
   */
  static ClusterLayout of(int height, Panel panel, int kinds, MapRows map) {
    int totals = height >= ROOMY ? 4 : height >= 12 ? 2 : 1;
    int left = height - totals;
    if (height < ROOMY) return small(totals, left, height, panel, kinds, map);
    int problems = problems(kinds, height >= LARGE ? 8 : 6);
    left -= problems;
    int room = Math.max(0, Math.min(left * 6 / 10, left - LEAST_NODES));
    int rows = room > 2 ? map.of(room - 2) : 0;
    int taken = rows == 0 ? 0 : Math.min(room, rows + 2);
    return new ClusterLayout(totals, taken, problems, left - taken);
  }

  private static int problems(int kinds, int most) {
    return kinds == 0 ? 0 : HEAD + Math.min(kinds, most);
  }

  private static ClusterLayout small(
      int totals, int left, int height, Panel panel, int kinds, MapRows map) {
    boolean list = panel == Panel.PROBLEMS;
    int problems = height < 14 && !list ? 0 : Math.min(left, problems(kinds, 3));
    int room = left - problems;
    int rows = panel == Panel.NODES || room <= 2 ? 0 : map.of(room - 2);
    if (rows == 0) return new ClusterLayout(totals, 0, problems, room);
    // What the map leaves over belongs to the problems, then to the nodes, if worth a list.
    int taken = Math.min(room, rows + 2);
    int more = problems == 0 ? 0 : Math.min(room - taken, problems(kinds, kinds) - problems);
    int rest = room - taken - more;
    if (rest >= LEAST_NODES) return new ClusterLayout(totals, taken, problems + more, rest);
    return new ClusterLayout(totals, room - more, problems + more, 0);
  }
}
