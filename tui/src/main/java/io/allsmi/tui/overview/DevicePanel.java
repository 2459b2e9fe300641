package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.table.Table;
import java.util.List;

/** One row for each accelerator; where there is none, one that says so. */
final class DevicePanel {
  private DevicePanel() {}

  /** How many rows it has to say, its heading included. */
  static int rows(NodeView node) {
    int devices = devices(node).size();
    return devices == 0 ? 1 : devices + 1;
  }

  static List<Device> devices(NodeView node) {
    return node.snapshot().accelerators();
  }

  static void draw(Canvas canvas, NodeView node, OverviewState state) {
    boolean focused = state.focus() == Panel.DEVICES;
    List<Device> devices = devices(node);
    Canvas inside = Box.draw(canvas, Panel.DEVICES.title(), "", focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    if (devices.isEmpty()) {
      place.text(0, 0, "none: no collector reports an accelerator", place.width(), Style.DIM);
      return;
    }
    new Table<>(DeviceColumns.of(node)).draw(place, devices, focused ? state.device() : -1);
  }
}
