package io.allsmi.tui.overview;

import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import java.util.List;
import java.util.Optional;

/**
 * What the user has done to the overview.
 *
 * @param chosen the panel that keys go to; empty before the user has chosen
 * @param expanded whether that one has the whole page
 * @param problem the selected one of the problems
 * @param overlay what has come up over the panels
 */
record OverviewState(
    Optional<PanelName> chosen,
    boolean expanded,
    DeviceChoice devices,
    ProcessChoice processes,
    GraphChoice graphs,
    int problem,
    Overlay overlay) {
  static final OverviewState START =
      new OverviewState(
          Optional.empty(),
          false,
          DeviceChoice.START,
          ProcessChoice.START,
          GraphChoice.START,
          0,
          Overlay.NONE);

  /** The panel that keys go to: devices where there are some, until the user chooses another. */
  PanelName focus(Scene scene) {
    List<PanelName> shown = scene.options().panels();
    if (chosen.isPresent() && shown.contains(chosen.get())) return chosen.get();
    boolean none = scene.node().snapshot().accelerators().isEmpty();
    PanelName usual = none ? PanelName.PROCESSES : PanelName.DEVICES;
    return shown.isEmpty() || shown.contains(usual) ? usual : shown.getFirst();
  }

  OverviewState withFocus(PanelName panel) {
    return new OverviewState(
        Optional.of(panel), expanded, devices, processes, graphs, problem, overlay);
  }

  OverviewState withExpanded(boolean whole) {
    return new OverviewState(chosen, whole, devices, processes, graphs, problem, overlay);
  }

  OverviewState with(DeviceChoice other) {
    return new OverviewState(chosen, expanded, other, processes, graphs, problem, overlay);
  }

  OverviewState with(ProcessChoice other) {
    return new OverviewState(chosen, expanded, devices, other, graphs, problem, overlay);
  }

  OverviewState with(GraphChoice other) {
    return new OverviewState(chosen, expanded, devices, processes, other, problem, overlay);
  }

  OverviewState withProblem(int index) {
    return new OverviewState(chosen, expanded, devices, processes, graphs, index, overlay);
  }

  OverviewState with(Overlay other) {
    return new OverviewState(chosen, expanded, devices, processes, graphs, problem, other);
  }

  /** Which rows of a list are shown. */
  RowFilter filter(PanelName panel) {
    return panel == PanelName.PROCESSES ? processes.filter() : devices.filter();
  }
}
