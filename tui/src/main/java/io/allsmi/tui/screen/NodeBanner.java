package io.allsmi.tui.screen;

import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.NodeMark;
import io.allsmi.tui.show.Show;

/** What is to be said of a node of a fleet before its readings: that they are not how it is now. */
final class NodeBanner {
  private NodeBanner() {}

  /** How many rows it takes: none while the node answers in time. */
  static int rows(Scene scene) {
    return scene.focus().isPresent() && scene.node().state() != NodeState.UP ? 1 : 0;
  }

  /** Whether the readings of the node in focus do not stand for how it is. */
  static boolean isPast(Scene scene) {
    return scene.focus().isPresent() && !scene.node().state().isCurrent();
  }

  static void draw(Canvas row, Scene scene) {
    NodeView node = scene.node();
    Style style = NodeMark.style(node.state());
    String glyph = NodeMark.glyph(node.state(), row.glyphs()) + " ";
    Line line = new Line(glyph, style).add(node.node(), Style.BRIGHT);
    line.add(" is " + word(node.state()), style);
    Contact contact = node.contact();
    if (!contact.reason().isEmpty()) line.add(": " + contact.reason(), Style.NORMAL);
    if (contact.sinceMillis() > 0) {
      double seconds = (scene.now().wallMillis() - contact.sinceMillis()) / 1e3;
      line.add("  for " + Show.duration(seconds), Style.DIM);
    }
    line.add("   " + heard(scene), Style.DIM);
    row.text(1, 0, line, row.width() - 2);
  }

  private static String word(NodeState state) {
    return state == NodeState.STARTING ? "asked for the first time" : state.word();
  }

  private static String heard(Scene scene) {
    NodeView node = scene.node();
    if (node.snapshot().blocks().isEmpty()) return "it has not said anything yet";
    double age = scene.now().secondsSince(node.snapshot().at());
    return "what is shown here is " + Show.duration(age) + " old";
  }
}
