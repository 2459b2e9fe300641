package io.allsmi.tui.screen;

/**
 * What the user has done to the screen. Immutable; a key makes a new one.
 *
 * @param focus the panel that keys go to
 * @param device the selected row of the devices
 * @param process the selected row of the processes
 * @param order by what the processes are sorted
 * @param help whether the keys are shown
 * @param frozen whether the screen stays as it is
 * @param interval seconds between two collections
 */
public record UiState(
    Panel focus,
    int device,
    int process,
    ProcessOrder order,
    boolean help,
    boolean frozen,
    double interval) {

  /** The state of a screen that was just opened. */
  public static UiState start(double interval) {
    return new UiState(Panel.PROCESSES, 0, 0, ProcessOrder.DEVICE, false, false, interval);
  }

  UiState withFocus(Panel panel) {
    return new UiState(panel, device, process, order, help, frozen, interval);
  }

  UiState withOrder(ProcessOrder other) {
    return new UiState(focus, device, 0, other, help, frozen, interval);
  }

  UiState withHelp(boolean shown) {
    return new UiState(focus, device, process, order, shown, frozen, interval);
  }

  UiState withFrozen(boolean other) {
    return new UiState(focus, device, process, order, help, other, interval);
  }

  UiState withInterval(double seconds) {
    return new UiState(focus, device, process, order, help, frozen, seconds);
  }

  /** The selected row of the panel that has the focus. */
  int row() {
    return focus == Panel.DEVICES ? device : process;
  }

  UiState withRow(int row) {
    return focus == Panel.DEVICES
        ? new UiState(focus, row, process, order, help, frozen, interval)
        : new UiState(focus, device, row, order, help, frozen, interval);
  }
}
