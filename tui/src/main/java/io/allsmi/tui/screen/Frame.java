package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Size;

/**
 * How the height of the screen is shared out: rows of each panel with its frame, 0 for one that is
 * not shown. Devices come first, then some of the host, processes, then what is left for graphs.
 */
record Frame(int host, int devices, int graphs, int processes, int findings) {
  /** The smallest screen that shows something useful. */
  static final int LEAST_COLUMNS = 40;

  static final int LEAST_ROWS = 8;
  private static final int BORDERS = 2;
  private static final int LEAST_PROCESSES = 4;
  private static final int GOOD_PROCESSES = 10;
  private static final int LEAST_GRAPHS = 7;
  private static final int MOST_GRAPHS = 12;

  /**
   * @param hostRows rows that the host has to say
   * @param deviceRows rows that the devices need, with their heading
   * @param findings how many there are
   */
  static Frame of(Size size, int hostRows, int deviceRows, int findings) {
    int left = size.rows() - 2;
    int findingRows = Math.min(findings, size.rows() < 30 ? 2 : 4);
    left -= findingRows;
    int host = Math.min(hostRows, size.rows() < 24 ? 2 : size.rows() < 32 ? 3 : 5) + BORDERS;
    host = host == BORDERS || left < host + 3 ? 0 : host;
    left -= host;
    boolean emptyAndShort = deviceRows == 1 && size.rows() < 16;
    int most = left - LEAST_PROCESSES;
    int devices =
        emptyAndShort ? 0 : Math.min(deviceRows + BORDERS, Math.max(most, Math.min(left, 4)));
    left -= devices;
    int graphs = Math.min(MOST_GRAPHS, left - GOOD_PROCESSES - BORDERS);
    if (graphs < LEAST_GRAPHS) graphs = 0;
    left -= graphs;
    int processes = left < LEAST_PROCESSES ? 0 : left;
    return new Frame(host, devices, graphs, processes, findingRows);
  }
}
