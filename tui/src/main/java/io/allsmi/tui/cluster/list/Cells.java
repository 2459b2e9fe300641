package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Severity;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.NodeMark;
import io.allsmi.tui.show.Show;
import java.util.Optional;

/** What a cell of any of the lists looks like. */
final class Cells {
  private static final int NUMBER = 6;

  private final Scene scene;
  private final Thresholds thresholds;

  Cells(Scene scene) {
    this.scene = scene;
    thresholds = scene.options().thresholds();
  }

  Thresholds thresholds() {
    return thresholds;
  }

  static void text(Canvas cell, String text, Style style) {
    if (text.isEmpty()) cell.put(0, 0, cell.glyphs().absent(), Style.DIM);
    else cell.text(0, 0, text, cell.width(), style);
  }

  static void right(Canvas cell, String text, Style style) {
    cell.textRight(cell.width(), 0, text, Show.style(text, style));
  }

  /** A bar with its percentage behind it. */
  static void bar(Canvas cell, double ratio, Style style) {
    Bar.draw(cell, 0, 0, cell.width() - NUMBER, ratio, style);
    cell.textRight(cell.width(), 0, Show.percent(ratio), style);
  }

  void load(Canvas cell, double ratio) {
    bar(cell, ratio, Thresholds.style(thresholds.utilization(), ratio));
  }

  /**
   * What stands in place of a node's first value where that is not how the node is now: its age, or
   * since when the node is in its state.
   *
   * @return whether it does
   */
  boolean past(Canvas cell, NodeSummary node) {
    NodeState state = node.state();
    if (state == NodeState.UP) return false;
    double seconds = state == NodeState.LATE ? node.age(scene.now()) : since(node);
    String word =
        switch (state) {
          case LATE -> "";
          case STARTING -> "not heard yet";
          default -> state.word() + " ";
        };
    String time =
        Double.isNaN(seconds) || state == NodeState.STARTING ? "" : Show.duration(seconds);
    String text = NodeMark.glyph(state, cell.glyphs()) + " " + word + time;
    cell.text(0, 0, text, cell.width(), NodeMark.style(state));
    return true;
  }

  /** Seconds since which the node is in its state; NaN when not known. */
  double since(NodeSummary node) {
    long since = node.view().contact().sinceMillis();
    return since <= 0 ? Double.NaN : (scene.now().wallMillis() - since) / 1e3;
  }

  double age(NodeSummary node) {
    return node.age(scene.now());
  }

  /** How a value of a node is written: bright only what stands for how the node is. */
  static Style style(NodeSummary node) {
    return node.state() == NodeState.UP ? Style.NORMAL : Style.DIM;
  }

  /** How many problems there are, and how bad the worst one is. */
  static void problems(Canvas cell, int count, Optional<Severity> worst) {
    if (count == 0 || worst.isEmpty()) return;
    String text = Mark.glyph(worst.get(), cell.glyphs()) + " " + count;
    cell.text(0, 0, text, cell.width(), Mark.style(worst.get()));
  }

  /** The hottest of several devices, against where the hardware slows down. */
  void heat(Canvas cell, double celsius, double margin, Style calm) {
    right(cell, Show.celsius(celsius), thresholds.heat(margin, calm));
  }
}
