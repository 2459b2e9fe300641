package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.List;

/** What stands in place of devices: nothing was chosen, or which collector looked where. */
final class NoDevices {
  /** Collectors of the host; that one of them finds nothing says nothing about accelerators. */
  private static final List<String> HOST =
      List.of(
          "host",
          "node",
          "cpu",
          "memory",
          "disks",
          "drives",
          "filesystems",
          "network",
          "chassis",
          "processes");

  private NoDevices() {}

  static void draw(Canvas place, NodeView node, DeviceChoice choice) {
    if (!node.snapshot().accelerators().isEmpty()) {
      String none = choice.problemsOnly() ? "no device has a problem" : "no device matches";
      place.text(0, 0, none, place.width(), Style.DIM);
      return;
    }
    Line line = new Line("no accelerator", Style.NORMAL);
    boolean first = true;
    for (Source source : node.snapshot().sources()) {
      boolean looked = source.state() != SourceState.OK && source.state() != SourceState.LATE;
      if (!looked || HOST.contains(source.name())) continue;
      line.add(first ? "   " : "  " + place.glyphs().advice() + "  ", Style.DIM);
      line.add(source.name() + ": ", Style.NORMAL).add(source.error(), Style.DIM);
      first = false;
    }
    if (first) line.add("   no collector for one is running", Style.DIM);
    place.text(0, 0, line, place.width());
  }
}
