package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.graph.AreaGraph;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.page.Level;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.show.Show;

/** Colours, symbols and thresholds on invented readings. */
final class Preview {
  private static final double[] LOADS = {0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 1};
  private static final int BAR = 12;
  private static final int GRAPH = 8;

  private Preview() {}

  static void draw(Canvas canvas, UiOptions options) {
    Canvas place = canvas.region(1, 0, canvas.width() - 2, canvas.height());
    Thresholds thresholds = options.thresholds();
    place.text(0, 0, "busy", Style.DIM);
    place.text(BAR + 7, 0, "full", Style.DIM);
    int y = 1;
    for (double load : LOADS) {
      bar(place, 0, y, load, thresholds.utilization());
      bar(place, BAR + 7, y++, load, thresholds.memory());
    }
    marks(place, y + 1);
    int graph = y + 7;
    if (place.height() < graph + 4) return;
    Canvas area = place.region(0, graph, place.width(), Math.min(GRAPH, place.height() - graph));
    AreaGraph past = new AreaGraph(Scale.UNIT).axis("100 %", "0 %").limit(0.9);
    past.draw(area, wave(past.slots(area)));
  }

  private static void bar(Canvas place, int x, int y, double load, Level level) {
    Style style = Thresholds.style(level, load);
    int width = Math.min(BAR, place.width() - x - 6);
    Bar.draw(place, x, y, width, load, style);
    place.textRight(x + width + 6, y, Show.percent(load), style);
  }

  private static void marks(Canvas place, int y) {
    Glyphs glyphs = place.glyphs();
    place.text(0, y, new Line(glyphs.critical() + " critical", Style.CRITICAL), place.width());
    place.text(0, y + 1, new Line(glyphs.warning() + " warning", Style.WARNING), place.width());
    place.text(0, y + 2, new Line(glyphs.advice() + " advice", Style.ADVICE), place.width());
    place.text(BAR + 7, y, "the one that matters", place.width(), Style.BRIGHT);
    place.text(BAR + 7, y + 1, "a key", place.width(), Style.ACCENT);
    place.text(BAR + 7, y + 2, "a label", place.width(), Style.DIM);
    Canvas row = place.row(y + 4);
    row.text(0, 0, "the selected row", row.width(), Style.NORMAL);
    row.select();
  }

  /** A quiet start, a climb, a plateau and a gap. */
  private static double[] wave(int slots) {
    double[] samples = new double[slots];
    for (int i = 0; i < slots; i++) {
      double at = (double) i / slots;
      samples[i] = 0.5 - 0.45 * Math.cos(at * 9) + 0.05 * Math.sin(at * 60);
      if (at > 0.6 && at < 0.65) samples[i] = Double.NaN;
    }
    return samples;
  }
}
