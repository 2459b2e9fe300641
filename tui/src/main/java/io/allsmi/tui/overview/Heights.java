package io.allsmi.tui.overview;

import io.allsmi.tui.page.PanelName;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How the height of the page is shared out: rows of each panel with its frame, 0 for one that is
 * not shown. Devices come first, then some of the host, processes, then what is left for graphs.
 */
record Heights(int host, int devices, int graphs, int processes, int problems) {
  private static final int BORDERS = 2;
  private static final int LEAST_PROCESSES = 4;
  private static final int GOOD_PROCESSES = 9;
  private static final int LEAST_GRAPHS = 7;

  /** What the panels would like. */
  record Wishes(
      List<PanelName> panels,
      int hostRows,
      boolean noDevices,
      int problems,
      IntUnaryOperator devices) {
    boolean has(PanelName panel) {
      return panels.contains(panel);
    }
  }

  /**
   * Shares out the rows.
   *
   * @param rows of the page
   * @param wishes {@code devices} says how many rows they take of so many that they can have
   */
  static Heights of(int rows, Wishes wishes) {
    int left = rows;
    int problems =
        !wishes.has(PanelName.PROBLEMS) ? 0 : Math.min(wishes.problems(), rows < 28 ? 2 : 4);
    left -= problems;
    int host = host(rows, left, wishes);
    left -= host;
    int devices = devices(rows, left, wishes);
    left -= devices;
    boolean list = wishes.has(PanelName.PROCESSES);
    int graphs = graphs(left, list && devices + host > 0, wishes);
    left -= graphs;
    int processes = !list || left < LEAST_PROCESSES ? 0 : left;
    left -= processes;
    // What nobody took belongs to the last panel with a frame.
    if (processes == 0 && graphs > 0) graphs += left;
    else if (processes == 0 && devices > 0) devices += left;
    return new Heights(host, devices, graphs, processes, problems);
  }

  private static int host(int rows, int left, Wishes wishes) {
    if (!wishes.has(PanelName.HOST) || wishes.hostRows() == 0) return 0;
    // Where there is room for one of them only, it is the devices.
    if (rows < 14 && !wishes.noDevices()) return 0;
    int most = rows < 22 ? 2 : rows < 30 ? 3 : 5;
    int host = Math.min(wishes.hostRows(), most) + BORDERS;
    return left < host + 3 ? 0 : host;
  }

  private static int devices(int rows, int left, Wishes wishes) {
    if (!wishes.has(PanelName.DEVICES) || (wishes.noDevices() && rows < 14)) return 0;
    boolean others = wishes.has(PanelName.PROCESSES) || wishes.has(PanelName.GRAPHS);
    int most = others ? Math.max(left - LEAST_PROCESSES, Math.min(left, 4)) : left;
    return wishes.devices().applyAsInt(most);
  }

  private static int graphs(int left, boolean processes, Wishes wishes) {
    if (!wishes.has(PanelName.GRAPHS)) return 0;
    if (!processes && !wishes.has(PanelName.PROCESSES)) return left < LEAST_PROCESSES ? 0 : left;
    int graphs = Math.min(Math.max(LEAST_GRAPHS, left * 11 / 20), left - GOOD_PROCESSES);
    return graphs < LEAST_GRAPHS ? 0 : graphs;
  }
}
