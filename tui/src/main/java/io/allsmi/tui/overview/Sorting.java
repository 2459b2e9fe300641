package io.allsmi.tui.overview;

import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import java.util.ArrayList;
import java.util.List;

/** Chooses by what a list is sorted: by its place among the columns that the user sees. */
final class Sorting {
  private Sorting() {}

  /** The words of the columns. */
  static List<String> words(UiOptions options, PanelName list) {
    List<String> words = new ArrayList<>();
    if (list == PanelName.PROCESSES) {
      for (ProcessColumn column : options.processColumns()) words.add(column.word());
    } else {
      for (DeviceColumn column : options.deviceColumns()) words.add(column.word());
    }
    return words;
  }

  /** The place of the column that a list is sorted by now; -1 when it is not shown. */
  static int place(OverviewState state, Scene scene, PanelName list) {
    OverviewState here = state.with(state.processes().on(scene.node()));
    return place(here, scene.options(), list);
  }

  private static int place(OverviewState state, UiOptions options, PanelName list) {
    return list == PanelName.PROCESSES
        ? options.processColumns().indexOf(state.processes().order())
        : options.deviceColumns().indexOf(state.devices().order());
  }

  /** The state with a list sorted by the column at a place. */
  static OverviewState by(OverviewState state, UiOptions options, PanelName list, int place) {
    if (place < 0 || place >= words(options, list).size()) return state;
    return list == PanelName.PROCESSES
        ? state.with(state.processes().sortedBy(options.processColumns().get(place)))
        : state.with(state.devices().sortedBy(options.deviceColumns().get(place)));
  }

  /** The state with a list sorted by a neighbour of the column that it is sorted by now. */
  static OverviewState moved(OverviewState state, UiOptions options, PanelName list, int by) {
    int count = words(options, list).size();
    if (count == 0) return state;
    return by(state, options, list, Math.floorMod(place(state, options, list) + by, count));
  }

  static OverviewState reversed(OverviewState state, PanelName list) {
    return list == PanelName.PROCESSES
        ? state.with(state.processes().withReversed())
        : state.with(state.devices().withReversed());
  }
}
