package io.allsmi.tui.device;

/**
 * What the user has done to the page of a device. Immutable; a key makes a new one.
 *
 * @param device the name of the device
 * @param focus the id of the pane that keys go to; empty for none
 * @param scroll how many rows of the page are above the screen; a page that is shorter ends there
 * @param row the selected row of the partitions
 * @param seconds the window of the graphs
 * @param expanded whether one graph fills the page: the one that has the focus, else the first
 */
public record DeviceState(
    String device, String focus, int scroll, int row, int seconds, boolean expanded) {
  private static final int[] WINDOWS = {60, 120, 300, 600, 1200, 3600};
  private static final int START = 600;

  /** The page of a device that was just opened. */
  public static DeviceState of(String device) {
    return new DeviceState(device, "", 0, 0, START, false);
  }

  /** The same page of another device. */
  DeviceState withDevice(String other) {
    return new DeviceState(other, focus, scroll, 0, seconds, expanded);
  }

  DeviceState withFocus(String pane) {
    return new DeviceState(device, pane, scroll, row, seconds, expanded);
  }

  DeviceState withScroll(int rows) {
    return new DeviceState(device, focus, Math.max(0, rows), row, seconds, expanded);
  }

  DeviceState withRow(int selected) {
    return new DeviceState(device, focus, scroll, Math.max(0, selected), seconds, expanded);
  }

  DeviceState withExpanded(boolean other) {
    return new DeviceState(device, focus, scroll, row, seconds, other);
  }

  /** Graphs of a longer or a shorter time. */
  DeviceState zoomed(boolean longer) {
    int next = seconds;
    for (int window : WINDOWS) {
      if (!longer && window < seconds) next = window;
      if (longer && window > seconds && next == seconds) next = window;
    }
    return new DeviceState(device, focus, scroll, row, next, expanded);
  }
}
