package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;

/** The last row: the keys that matter here. */
final class FooterPanel {
  private FooterPanel() {}

  static void draw(Canvas row) {
    int x = 1;
    for (Binding binding : KeyTable.BINDINGS) {
      if (binding.footer().isEmpty()) continue;
      Line line = new Line(firstKey(binding), Style.ACCENT).add(" " + binding.footer(), Style.DIM);
      if (x + line.width() > row.width()) return;
      x = row.text(x, 0, line) + 3;
    }
    Line interval = new Line("+ -", Style.ACCENT).add(" interval", Style.DIM);
    if (x + interval.width() <= row.width()) row.text(x, 0, interval);
  }

  private static String firstKey(Binding binding) {
    int end = binding.label().indexOf(' ');
    return end < 0 ? binding.label() : binding.label().substring(0, end);
  }
}
