package io.allsmi.tui.overview;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.PanelName;

/** The titles of panels, each with the digit that shows and hides it. */
final class Titles {
  private static final String RAISED = "¹²³⁴⁵";

  private Titles() {}

  static Line of(Glyphs glyphs, PanelName panel, boolean focused) {
    return of(glyphs, panel, panel.word(), focused);
  }

  static Line of(Glyphs glyphs, PanelName panel, String title, boolean focused) {
    return new Line(digit(glyphs, panel.digit()), focused ? Style.ACCENT : Style.DIM)
        .add(title, focused ? Style.BRIGHT : Style.NORMAL);
  }

  private static String digit(Glyphs glyphs, int digit) {
    return glyphs.unicode() ? RAISED.substring(digit - 1, digit) : digit + " ";
  }
}
