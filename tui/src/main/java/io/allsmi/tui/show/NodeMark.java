package io.allsmi.tui.show;

import io.allsmi.insight.view.NodeState;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;

/** The sign and the style of the state of a node: colour is never the only carrier. */
public final class NodeMark {
  private NodeMark() {}

  /** One character; a space for a node that answers. */
  public static String glyph(NodeState state, Glyphs glyphs) {
    return Character.toString(
        switch (state) {
          case UP -> ' ';
          case STARTING -> glyphs.advice();
          case LATE, STALE -> glyphs.late();
          case DOWN, UNAUTHORIZED, MALFORMED -> glyphs.critical();
        });
  }

  public static Style style(NodeState state) {
    return switch (state) {
      case UP -> Style.NORMAL;
      case STARTING -> Style.DIM;
      case LATE, STALE -> Style.WARNING;
      case DOWN, UNAUTHORIZED, MALFORMED -> Style.CRITICAL;
    };
  }
}
