package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
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
    List<Line> looked = looked(node);
    if (looked.isEmpty()) {
      place.text(0, 0, "no accelerator: no collector for one is running", Style.NORMAL);
    } else if (place.height() > looked.size()) {
      place.text(0, 0, "no accelerator", Style.NORMAL);
      for (int i = 0; i < looked.size(); i++)
        place.text(2, 1 + i, looked.get(i), place.width() - 2);
    } else {
      Line all = new Line("no accelerator", Style.NORMAL);
      String dot = "  " + place.glyphs().advice() + "  ";
      for (Line one : looked) all.add(dot, Style.DIM).add(one);
      place.text(0, 0, all, place.width());
    }
  }

  /** What each collector that found nothing says of where it looked. */
  private static List<Line> looked(NodeView node) {
    List<Line> lines = new ArrayList<>();
    for (Source source : node.snapshot().sources()) {
      boolean found = source.state() == SourceState.OK || source.state() == SourceState.LATE;
      if (found || HOST.contains(source.name())) continue;
      lines.add(new Line(source.name() + ": ", Style.NORMAL).add(source.error(), Style.DIM));
    }
    return lines;
  }
}
