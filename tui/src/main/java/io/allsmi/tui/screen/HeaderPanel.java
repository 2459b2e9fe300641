package io.allsmi.tui.screen;

import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.FleetPage;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import java.util.List;

/** The first row: what is shown, whether anything is wrong, how often it is asked. */
final class HeaderPanel {
  private HeaderPanel() {}

  static void draw(Canvas row, Page page, Scene scene) {
    Line right = page instanceof FleetPage fleet ? fleet(fleet, scene, row) : right(scene, row);
    int end = row.width() - right.width() - 1;
    row.text(end, 0, right);
    Line left = new Line("allsmi", Style.ACCENT);
    if (scene.focus().isPresent()) left.add("  cluster " + row.glyphs().step(), Style.DIM);
    left(left, page.heading(scene), end - 3);
    row.text(1, 0, left, Math.max(0, end - 3));
  }

  /** How a fleet stands, as much of it as fits. */
  private static Line fleet(FleetPage page, Scene scene, Canvas row) {
    Line clock = clock(scene);
    int left = 9;
    for (Line item : page.heading(scene)) left += 3 + item.width();
    left = Math.min(left, row.width() * 2 / 3);
    int room = row.width() - left - clock.width();
    Line line = new Line();
    for (Line item : page.standing(scene)) {
      if (line.width() + item.width() + 3 <= room) line.add(item).add("   ", Style.DIM);
    }
    Line pace = fitting(pace(scene), room - line.width());
    return line.add(pace).add(clock);
  }

  /** What fits of it, whole. */
  private static Line left(Line line, List<Line> items, int room) {
    for (int i = 0; i < items.size(); i++) {
      String gap = i > 0 ? "   " : line.size() > 1 ? " " : "  ";
      boolean fits = line.width() + gap.length() + items.get(i).width() <= room;
      if (i == 0 || fits) line.add(gap, Style.DIM).add(items.get(i));
    }
    return line;
  }

  /** The clock, before it what fits of the rest: trouble first, totals last. */
  private static Line right(Scene scene, Canvas row) {
    Snapshot snapshot = scene.node().snapshot();
    Line line = clock(scene);
    Line simulated = simulated(snapshot);
    int room = row.width() * 2 / 3 - line.width() - simulated.width();
    Line problems = fitting(problems(snapshot, row.glyphs()), room);
    Line paused = fitting(paused(snapshot), room - problems.width());
    Line pace = fitting(pace(scene), room - problems.width() - paused.width());
    int left = room - problems.width() - paused.width() - pace.width();
    // What a node said long ago is no total.
    Line totals = NodeBanner.isPast(scene) ? new Line() : fitting(totals(snapshot), left);
    return totals.add(simulated).add(problems).add(paused).add(pace).add(line);
  }

  private static Line fitting(Line item, int room) {
    return item.width() <= room ? item : new Line();
  }

  private static Line totals(Snapshot snapshot) {
    Line line = new Line();
    List<Device> accelerators = snapshot.accelerators();
    if (accelerators.isEmpty()) return line;
    line.add(Integer.toString(accelerators.size()), Style.BRIGHT);
    line.add(accelerators.size() == 1 ? " device   " : " devices   ", Style.DIM);
    double watts = Totals.sum(Totals.powered(snapshot), AcceleratorMetrics.POWER_WATTS);
    if (!Double.isNaN(watts)) line.add(Show.watts(watts), Style.NORMAL).add("   ", Style.DIM);
    return line;
  }

  private static Line pace(Scene scene) {
    if (scene.frozen()) {
      double age = Math.max(0, scene.now().secondsSince(scene.view().at()));
      return new Line("frozen " + Show.duration(age) + "   ", Style.WARNING);
    }
    return new Line("every ", Style.DIM)
        .add(Show.interval(scene.options().interval()) + "   ", Style.NORMAL);
  }

  /** Never left out: nobody is to take it for real. */
  private static Line simulated(Snapshot snapshot) {
    boolean real = snapshot.inventory().simulated().isEmpty();
    return real ? new Line() : new Line("simulated   ", Style.WARNING);
  }

  private static Line paused(Snapshot snapshot) {
    for (Finding finding : snapshot.findings()) {
      if (finding.code().equals("paused")) return new Line("paused   ", Style.WARNING);
    }
    return new Line();
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
    String text = Mark.glyph(worst, glyphs) + " " + problems;
    return new Line(text + (problems == 1 ? " problem   " : " problems   "), Mark.style(worst));
  }

  /** The time of what is shown, UTC. */
  private static Line clock(Scene scene) {
    return new Line(scene.view().at().toString().substring(11, 19) + "Z", Style.NORMAL);
  }
}
