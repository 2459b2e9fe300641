package io.allsmi.tui.screen;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.List;

/** The first row: which machine, what it has, whether anything is wrong, how often it is asked. */
final class HeaderPanel {
  private HeaderPanel() {}

  static void draw(Canvas row, FleetView view, NodeView node, UiState state) {
    Snapshot snapshot = node.snapshot();
    Line right = right(view, snapshot, state, row.glyphs());
    int end = row.width() - right.width() - 1;
    if (end < row.width() / 3) {
      right = clock(view);
      end = row.width() - right.width() - 1;
    }
    row.text(end, 0, right);
    row.text(1, 0, left(snapshot, end - 4), Math.max(0, end - 4));
  }

  /** What fits of it, whole: the name first. */
  private static Line left(Snapshot snapshot, int room) {
    Line line = new Line("allsmi", Style.ACCENT).add("  " + snapshot.node(), Style.BRIGHT);
    List<Device> nodes = snapshot.devices(DeviceKind.NODE);
    if (!nodes.isEmpty()) {
      Info info = nodes.getFirst().info().info();
      add(line, room, "", info.get("os"));
      add(line, room, "Linux ", info.get("kernel"));
      double uptime = nodes.getFirst().value(HostMetrics.UPTIME_SECONDS);
      if (!Double.isNaN(uptime)) add(line, room, "up ", Show.duration(uptime));
    }
    for (Device device : snapshot.accelerators()) {
      String driver = device.info().info().get("driver");
      if (driver.isEmpty()) continue;
      add(line, room, "driver ", driver);
      break;
    }
    return line;
  }

  private static void add(Line line, int room, String label, String value) {
    if (value.isEmpty()) return;
    Line item = new Line("   " + label, Style.DIM).add(value, Style.NORMAL);
    if (line.width() + item.width() <= room) line.add(item);
  }

  private static Line right(FleetView view, Snapshot snapshot, UiState state, Glyphs glyphs) {
    Line line = new Line();
    List<Device> accelerators = snapshot.accelerators();
    if (!accelerators.isEmpty()) {
      line.add(Integer.toString(accelerators.size()), Style.BRIGHT);
      line.add(accelerators.size() == 1 ? " device   " : " devices   ", Style.DIM);
      double watts = Totals.sum(accelerators, AcceleratorMetrics.POWER_WATTS);
      if (!Double.isNaN(watts)) line.add(Show.watts(watts), Style.NORMAL).add("   ", Style.DIM);
    }
    line.add(problems(snapshot, glyphs));
    if (state.frozen()) line.add("frozen   ", Style.WARNING);
    else line.add("every ", Style.DIM).add(Show.interval(state.interval()) + "   ", Style.NORMAL);
    return line.add(clock(view));
  }

  private static Line problems(Snapshot snapshot, Glyphs glyphs) {
    int problems = 0;
    Severity worst = Severity.ADVICE;
    for (Finding finding : snapshot.findings()) {
      if (finding.severity() == Severity.ADVICE) continue;
      problems++;
      if (finding.severity().compareTo(worst) > 0) worst = finding.severity();
    }
    if (problems == 0) return new Line();
    String text = FindingsPanel.glyph(worst, glyphs) + " " + problems;
    return new Line(
        text + (problems == 1 ? " problem   " : " problems   "), FindingsPanel.style(worst));
  }

  /** The time of what is shown, UTC. */
  private static Line clock(FleetView view) {
    return new Line(view.at().toString().substring(11, 19) + "Z", Style.NORMAL);
  }
}
