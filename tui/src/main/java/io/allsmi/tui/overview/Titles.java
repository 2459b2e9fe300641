package io.allsmi.tui.overview;

import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.PanelName;

/** The titles of panels, each with the digit that shows and hides it. */
final class Titles {
  private static final String DIGITS = "¹²³⁴⁵";

  private Titles() {}

  static Line of(PanelName panel, boolean focused) {
    return of(panel, panel.word(), focused);
  }

  static Line of(PanelName panel, String title, boolean focused) {
    String digit = String.valueOf(DIGITS.charAt(panel.digit() - 1));
    return new Line(digit, focused ? Style.ACCENT : Style.DIM)
        .add(title, focused ? Style.BRIGHT : Style.NORMAL);
  }
}
