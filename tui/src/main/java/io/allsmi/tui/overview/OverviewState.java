package io.allsmi.tui.overview;

/**
 * What the user has done to the overview.
 *
 * @param focus the panel that keys go to
 * @param device the selected row of the devices
 * @param process the selected row of the processes
 * @param order by what the processes are sorted
 */
record OverviewState(Panel focus, int device, int process, ProcessOrder order) {
  static final OverviewState START = new OverviewState(Panel.PROCESSES, 0, 0, ProcessOrder.DEVICE);

  OverviewState withFocus(Panel panel) {
    return new OverviewState(panel, device, process, order);
  }

  OverviewState withOrder(ProcessOrder other) {
    return new OverviewState(focus, device, 0, other);
  }

  /** The selected row of the panel that has the focus. */
  int row() {
    return focus == Panel.DEVICES ? device : process;
  }

  OverviewState withRow(int row) {
    return focus == Panel.DEVICES
        ? new OverviewState(focus, row, process, order)
        : new OverviewState(focus, device, row, order);
  }
}
