package io.allsmi.tui.device;

import io.allsmi.insight.history.History;
import io.allsmi.insight.show.Readable;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;

/**
 * A graph in a frame: its window in the title, the values of now at the right.
 *
 * @param device whose past it is
 * @param seconds the window
 * @param rows how high it is, with its frame
 */
record ChartPane(Chart chart, History history, String device, double seconds, int rows)
    implements Pane {
  static final int LEAST_ROWS = 5;

  /** A graph may be called as a table is. */
  static String id(Chart chart) {
    return "graph of " + chart.title();
  }

  @Override
  public String id() {
    return id(chart);
  }

  @Override
  public int rows(int width) {
    return rows;
  }

  @Override
  public int width() {
    return 36;
  }

  @Override
  public void draw(Canvas canvas, boolean focused) {
    boolean lanes = ChartBody.hasLanes(chart, canvas.height() - 2);
    Line title = new Line(chart.title(), focused ? Style.BRIGHT : Style.NORMAL);
    title.add("  " + window(), Style.DIM);
    Line now = now(lanes, canvas.width() - title.width() - 10, canvas.glyphs());
    Canvas inside = Box.draw(canvas, title, now, focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    new ChartBody(chart, history, device, seconds).draw(place);
  }

  /** {@code 10 min}. */
  private String window() {
    int minutes = (int) seconds / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h";
  }

  /** The values as many as fit: the chief one, then those that have no lane to stand in. */
  private Line now(boolean lanes, int room, Glyphs glyphs) {
    Trace chief = chart.chief();
    Line line = new Line();
    boolean late = !Double.isNaN(chart.late());
    if (chart.equal()) line.add(chief.label() + " ", Style.DIM);
    String now = Readable.value(chief.metric(), chief.now());
    line.add(now, late ? Style.DIM : Style.BRIGHT);
    if (late) line.add(" " + glyphs.late() + " " + Readable.duration(chart.late()), Style.WARNING);
    if (lanes && !chart.equal()) return line;
    for (Trace trace : chart.traces().subList(1, chart.traces().size())) {
      Line more = new Line("  " + trace.label() + " ", Style.DIM);
      more.add(Readable.value(trace.metric(), trace.now()), Style.NORMAL);
      if (line.width() + more.width() > room) break;
      line.add(more);
    }
    return line;
  }
}
