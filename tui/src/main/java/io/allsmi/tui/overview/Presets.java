package io.allsmi.tui.overview;

import io.allsmi.tui.page.PanelName;
import java.util.List;

/** Sets of panels that are often wanted together. */
final class Presets {
  private static final List<List<PanelName>> ALL =
      List.of(
          PanelName.all(),
          List.of(PanelName.DEVICES, PanelName.GRAPHS, PanelName.PROBLEMS),
          List.of(PanelName.DEVICES, PanelName.PROCESSES, PanelName.PROBLEMS),
          List.of(PanelName.HOST, PanelName.DEVICES, PanelName.PROBLEMS));

  private Presets() {}

  /** The set behind this one, round and round; all panels after any other. */
  static List<PanelName> after(List<PanelName> shown) {
    return ALL.get((ALL.indexOf(shown) + 1) % ALL.size());
  }
}
