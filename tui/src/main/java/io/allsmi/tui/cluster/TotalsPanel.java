package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.Distribution;
import io.allsmi.insight.cluster.Figures;
import io.allsmi.insight.cluster.Total;
import io.allsmi.insight.reading.Relations;
import io.allsmi.insight.view.NodeState;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Segments;

/** What all accelerators do as one: shares as bars, how they are spread, what lies idle. */
final class TotalsPanel {
  private final ClusterSummary cluster;
  private final Figures figures;
  private final Scene scene;

  private TotalsPanel(ClusterSummary cluster, Scene scene) {
    this.cluster = cluster;
    this.scene = scene;
    figures = cluster.figures();
  }

  /** Draws it in 1 or 2 rows, or with a frame in more. */
  static void draw(Canvas canvas, ClusterSummary cluster, Scene scene) {
    TotalsPanel panel = new TotalsPanel(cluster, scene);
    if (canvas.height() >= 4) {
      Line title = new Line("overview", Style.NORMAL).add("  " + panel.of(), Style.DIM);
      Canvas inside = Box.draw(canvas, title, panel.labels(), false);
      panel.rows(inside.region(1, 0, inside.width() - 2, inside.height()));
    } else {
      panel.rows(canvas.region(1, 0, canvas.width() - 2, canvas.height()));
    }
  }

  /** Of what the totals are: what is not current is not in them. */
  private String of() {
    int current = cluster.states().current();
    int all = cluster.states().all();
    String of = current == all ? "" : " of " + Standing.count(all);
    return Standing.count(current) + of + (all == 1 ? " node" : " nodes");
  }

  private Line labels() {
    int starting = cluster.count(NodeState.STARTING);
    if (starting == 0) return new Line();
    return new Line(Standing.count(starting) + " not heard yet", Style.DIM);
  }

  private void rows(Canvas place) {
    if (place.height() == 0) return;
    if (figures.devices() == 0) {
      String text = cluster.states().all() == 0 ? "no nodes" : "no accelerator is known yet";
      place.text(0, 0, text, place.width(), Style.DIM);
      return;
    }
    shares(place.row(0));
    if (place.height() > 1) spread(place.row(1));
  }

  private void shares(Canvas row) {
    boolean wide = row.width() >= 110;
    int bar = Math.clamp((row.width() - (wide ? 92 : 60)) / 3, 3, 24);
    Segments segments = new Segments(row);
    share(segments, "util", figures.utilization().mean(), "", bar);
    String bytes =
        Relations.partOf(
            Show.bytes(figures.memoryUsed().sum()), Show.bytes(figures.memoryTotal().sum()));
    share(segments, "memory", figures.memoryRatio(), wide ? bytes : "", bar);
    String power = Show.watts(figures.power().sum());
    String of = Relations.partOf(power, Show.watts(figures.powerLimit().sum()));
    share(segments, "power", figures.powerRatio(), wide ? of : power, bar);
    line(segments, number(Standing.count(figures.idle()), " idle"));
    if (figures.held() > 0) line(segments, number(Standing.count(figures.held()), " of them held"));
  }

  private static void share(Segments segments, String word, double ratio, String text, int bar) {
    int width = word.length() + 1 + bar + 6 + (text.isEmpty() ? 0 : text.length() + 2);
    segments.add(
        width,
        place -> {
          int x = place.text(0, 0, word + " ", Style.DIM);
          Bar.draw(place, x, 0, bar, ratio, Style.load(ratio));
          place.textRight(x + bar + 6, 0, Show.percent(ratio), Style.load(ratio));
          place.text(x + bar + 8, 0, text, Style.NORMAL);
        });
  }

  private static Line number(String number, String word) {
    return new Line(number, Style.NORMAL).add(word, Style.DIM);
  }

  private static void line(Segments segments, Line line) {
    segments.add(line.width(), place -> place.text(0, 0, line));
  }

  /** {@code util p5 12 % p50 88 % p95 99 % temp p50 63 °C max 91 °C}. */
  private void spread(Canvas row) {
    Segments segments = new Segments(row);
    Distribution busy = cluster.utilization();
    Distribution heat = cluster.temperature();
    line(segments, new Line("util", Style.DIM));
    percentile(segments, "p5", Show.percent(busy.p5()), 5);
    percentile(segments, "p50", Show.percent(busy.p50()), 5);
    percentile(segments, "p95", Show.percent(busy.p95()), 5);
    line(segments, new Line("  temp", Style.DIM));
    percentile(segments, "p50", Show.celsius(heat.p50()), 6);
    percentile(segments, "p95", Show.celsius(heat.p95()), 6);
    Style worst = scene.options().thresholds().heat(figures.margin().least(), Style.NORMAL);
    line(segments, new Line("max ", Style.DIM).add(Show.celsius(heat.most()), worst));
    Total busyOf = figures.utilization();
    if (!busyOf.isComplete()) {
      String text = "  " + Standing.count(busyOf.n()) + " of " + Standing.count(busyOf.of());
      line(segments, new Line(text + " devices tell their utilization", Style.DIM));
    }
  }

  private static void percentile(Segments segments, String word, String value, int width) {
    String padded = " ".repeat(Math.max(0, width - value.length())) + value;
    line(segments, new Line(word + " ", Style.DIM).add(padded, Style.NORMAL));
  }
}
