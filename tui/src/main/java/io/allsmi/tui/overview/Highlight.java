package io.allsmi.tui.overview;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.dialog.TextFilter;

/** Draws a text with what was searched for standing out. */
final class Highlight {
  private Highlight() {}

  static void text(Canvas cell, String text, Style style, RowFilter filter) {
    cell.text(0, 0, text, cell.width(), style);
    for (String word : filter.words()) highlight(cell, text, word);
  }

  private static void highlight(Canvas cell, String text, String word) {
    for (int at = TextFilter.indexOf(word, text, 0); at >= 0; ) {
      int x = CharacterWidth.of(text.substring(0, at));
      int end = at + word.length();
      int width = CharacterWidth.of(text.substring(at, end));
      if (x + width > cell.width()) return;
      cell.region(x, 0, width, 1).restyle(Style.ACCENT);
      at = TextFilter.indexOf(word, text, end);
    }
  }
}
