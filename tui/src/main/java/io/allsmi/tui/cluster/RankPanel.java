package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.Measure;
import io.allsmi.insight.cluster.Ranked;
import io.allsmi.insight.show.Readable;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.List;

/** The devices with the most and with the least of what the heat map shows. */
final class RankPanel {
  private RankPanel() {}

  static void draw(Canvas canvas, Lists lists, ClusterSummary cluster, Measure measure) {
    int top = canvas.height() / 2;
    Canvas above = canvas.region(0, 0, canvas.width(), top);
    list(above, "most", lists.ranked(cluster, measure, top - 2, true), measure);
    int rest = canvas.height() - top;
    Canvas below = canvas.region(0, top, canvas.width(), rest);
    list(below, "least", lists.ranked(cluster, measure, rest - 2, false), measure);
  }

  private static void list(Canvas canvas, String word, List<Ranked> devices, Measure measure) {
    Line title = new Line(word + " " + measure.word(), Style.NORMAL);
    Canvas inside = Box.draw(canvas, title, new Line(), false);
    for (int y = 0; y < Math.min(devices.size(), inside.height()); y++) {
      row(inside.region(1, y, inside.width() - 2, 1), devices.get(y), measure);
    }
  }

  private static void row(Canvas row, Ranked ranked, Measure measure) {
    String value = Readable.value(measure.metric(), ranked.value());
    Style style = measure == Measure.TEMPERATURE ? Style.NORMAL : Style.load(ranked.value());
    int end = row.textRight(row.width(), 0, value, style) - 1;
    int x = row.text(0, 0, ranked.node().node() + " ", end, Style.NORMAL);
    x = row.text(x, 0, ranked.device().name() + "  ", end - x, Style.BRIGHT);
    row.text(x, 0, ranked.node().owner(ranked.place()), end - x, Style.DIM);
  }
}
