package io.allsmi.tui.overview;

import io.allsmi.tui.canvas.Size;

/**
 * How the height of the page is shared out: rows of each panel with its frame, 0 for one that is
 * not shown. Devices come first, then some of the host, processes, then what is left for graphs.
 */
record Heights(int host, int devices, int graphs, int processes, int findings) {
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
  static Heights of(Size size, int hostRows, int deviceRows, int findings) {
    int left = size.rows();
    int findingRows = Math.min(findings, size.rows() < 28 ? 2 : 4);
    left -= findingRows;
    int host = Math.min(hostRows, size.rows() < 22 ? 2 : size.rows() < 30 ? 3 : 5) + BORDERS;
    host = host == BORDERS || left < host + 3 ? 0 : host;
    left -= host;
    boolean emptyAndShort = deviceRows == 1 && size.rows() < 14;
    int most = left - LEAST_PROCESSES;
    int devices =
        emptyAndShort ? 0 : Math.min(deviceRows + BORDERS, Math.max(most, Math.min(left, 4)));
    left -= devices;
    int graphs = Math.min(MOST_GRAPHS, left - GOOD_PROCESSES - BORDERS);
    if (graphs < LEAST_GRAPHS) graphs = 0;
    left -= graphs;
    int processes = left < LEAST_PROCESSES ? 0 : left;
    return new Heights(host, devices, graphs, processes, findingRows);
  }
}
