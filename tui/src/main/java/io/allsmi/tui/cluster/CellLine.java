package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.HeatCell;
import io.allsmi.insight.cluster.HeatPlace;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Problem;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.heat.HeatSheet;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.Busy;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.ModelName;
import io.allsmi.tui.show.NodeMark;
import io.allsmi.tui.show.Show;

/** What the cursor of the heat map is on, in a line. */
final class CellLine {
  private CellLine() {}

  static Line of(HeatSheet sheet, int index, Scene scene) {
    HeatPlace place = sheet.map().place(index);
    HeatCell cell = sheet.cell(index);
    if (place.node().isEmpty()) {
      String value = Readable.value(sheet.map().measure().metric(), cell.value());
      return new Line(HeatSheet.name(place.group()), Style.BRIGHT)
          .add("  " + sheet.map().measure().word() + " ", Style.DIM)
          .add(value, Style.NORMAL);
    }
    NodeSummary node = place.node().get();
    Glyphs glyphs = scene.options().glyphs();
    Line line = new Line(node.node(), Style.BRIGHT);
    place.device().ifPresent(d -> line.add(" " + glyphs.step() + " " + d.name(), Style.BRIGHT));
    if (!node.isCurrent()) return past(line, node, scene);
    if (place.device().isPresent()) device(line, place.device().get());
    else node(line, node);
    trouble(line, node, place, glyphs);
    return line;
  }

  private static Line past(Line line, NodeSummary node, Scene scene) {
    Style style = NodeMark.style(node.state());
    String glyph = NodeMark.glyph(node.state(), scene.options().glyphs());
    line.add("  " + glyph + " " + node.state().word(), style);
    String reason = node.view().contact().reason();
    if (!reason.isEmpty()) line.add(": " + reason, Style.NORMAL);
    double age = node.age(scene.now());
    if (!Double.isNaN(age)) line.add("  last heard " + Show.duration(age) + " ago", Style.DIM);
    return line;
  }

  private static void device(Line line, Device device) {
    add(line, "", ModelName.of(device));
    Busy busy = Busy.of(device);
    add(line, busy.title() + " ", Readable.of(device, busy.metric()));
    add(line, "memory ", Readable.of(device, AcceleratorMetrics.MEMORY_USED_BYTES));
    add(line, "", Readable.of(device, AcceleratorMetrics.TEMPERATURE_CELSIUS));
    double watts = device.value(AcceleratorMetrics.POWER_WATTS);
    double limit = device.value(AcceleratorMetrics.POWER_LIMIT_WATTS);
    add(line, "", Double.isNaN(limit) ? Show.watts(watts) : Show.wattsOf(watts, limit));
  }

  private static void node(Line line, NodeSummary node) {
    add(line, "", node.accelerators() + " devices");
    add(line, "util ", Show.percent(node.figures().utilization().mean()));
    add(line, "memory ", Show.percent(node.figures().memoryRatio()));
    add(line, "max ", Show.celsius(node.figures().temperature().most()));
    add(line, "", Show.watts(node.figures().power().sum()));
  }

  private static void add(Line line, String label, String value) {
    if (value.isEmpty()) return;
    line.add("  " + label, Style.DIM).add(value.strip(), Style.NORMAL);
  }

  private static void trouble(Line line, NodeSummary node, HeatPlace place, Glyphs glyphs) {
    for (Problem problem : node.problems()) {
      boolean own =
          place.device().isEmpty()
              || node.place(problem.subject()) == node.place(place.device().get().name());
      if (!own) continue;
      String text = Mark.glyph(problem.severity(), glyphs) + " " + problem.what();
      line.add("  " + text, Mark.style(problem.severity()));
      return;
    }
  }
}
