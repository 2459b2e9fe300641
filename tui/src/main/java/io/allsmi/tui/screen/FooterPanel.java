package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Target;

/** The last row: the keys that matter here, each word to be clicked. */
final class FooterPanel {
  private final Canvas row;
  private final Hits hits;
  private int x = 1;

  private FooterPanel(Canvas row, Hits hits) {
    this.row = row;
    this.hits = hits;
  }

  static void draw(Canvas row, Page page, Hits hits) {
    FooterPanel footer = new FooterPanel(row, hits);
    footer.add(FrameKeys.BEFORE);
    footer.add(page.keys());
    footer.add(FrameKeys.AFTER);
  }

  private void add(KeyTable<?> table) {
    for (Binding<?> binding : table.bindings()) {
      if (binding.footer().isEmpty()) continue;
      Line line =
          new Line(binding.footerKey(), Style.ACCENT).add(" " + binding.footer(), Style.DIM);
      int width = line.width();
      if (x + width <= row.width()) {
        row.text(x, 0, line);
        hits.add(row.region(x, 0, width, 1), new Target.Press(binding.keys().getFirst()));
      }
      x += width + 3;
    }
  }
}
