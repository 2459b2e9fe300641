package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label with what there is to say of it. One value stands at the right edge of the label's row,
 * or below it where both are too long; several are marked words that flow over as many rows as they
 * need.
 *
 * @param label dim
 * @param values at least one
 */
record Fact(String label, List<Line> values) {
  private static final int GAP = 2;
  private static final int INDENT = 2;

  static Fact of(String label, Line value) {
    return new Fact(label, List.of(value));
  }

  /** How many rows it takes in a column so wide. */
  int rows(int width) {
    if (values.size() > 1) return 1 + flow(null, width);
    return fits(width) ? 1 : 2;
  }

  private boolean fits(int width) {
    return new Line(label, Style.DIM).width() + 1 + values.getFirst().width() <= width;
  }

  void draw(Canvas canvas) {
    int width = canvas.width();
    canvas.text(0, 0, label, width, Style.DIM);
    if (values.size() > 1) {
      flow(canvas.region(0, 1, width, canvas.height() - 1), width);
      return;
    }
    Line value = values.getFirst();
    int x = Math.max(0, width - value.width());
    canvas.text(x, fits(width) ? 0 : 1, value, width - x);
  }

  /** Draws the words on the canvas, if there is one; gives the rows that they take. */
  private int flow(@Nullable Canvas canvas, int width) {
    int x = INDENT;
    int y = 0;
    for (Line word : values) {
      if (x > INDENT && x + word.width() > width) {
        x = INDENT;
        y++;
      }
      if (canvas != null) canvas.text(x, y, word, width - x);
      x += word.width() + GAP;
    }
    return y + 1;
  }
}
