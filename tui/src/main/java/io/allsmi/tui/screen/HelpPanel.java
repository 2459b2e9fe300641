package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;

/** The keys, drawn over the middle of the screen; made from the table of keys. */
final class HelpPanel {
  private static final int WIDTH = 74;
  private static final int KEYS = 18;

  private HelpPanel() {}

  static void draw(Canvas screen) {
    int rows = KeyTable.BINDINGS.size();
    int width = Math.min(WIDTH, screen.width());
    int height = Math.min(rows + 4, screen.height());
    Canvas place =
        screen.region((screen.width() - width) / 2, (screen.height() - height) / 2, width, height);
    place.fill(' ', Style.NORMAL);
    Canvas inside = Box.draw(place, "keys", "Esc closes", true);
    for (int i = 0; i < rows; i++) {
      Binding binding = KeyTable.BINDINGS.get(i);
      inside.text(1, i, binding.label(), KEYS, Style.ACCENT);
      inside.text(1 + KEYS, i, binding.help(), inside.width() - KEYS - 2, Style.NORMAL);
    }
    String marks = screen.glyphs().absent() + " not obtained   " + screen.glyphs().late() + " late";
    inside.text(1, rows + 1, marks, inside.width() - 2, Style.DIM);
  }
}
