package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label with what there is to say of it. One value stands at the right edge of the label's row,
 * or below it where both are too long, in as many rows as it needs; several are marked words that
 * flow over as many rows as they need.
 *
 * @param label dim
 * @param values at least one
 */
record Fact(String label, List<Line> values) {
  private static final int GAP = 2;
  private static final int INDENT = 2;

  /** A text from outside takes no more than this. */
  private static final int MOST_LINES = 3;

  static Fact of(String label, Line value) {
    return new Fact(label, List.of(value));
  }

  /** How many rows it takes in a column so wide. */
  int rows(int width) {
    if (values.size() > 1) return 1 + flow(null, width);
    if (fits(width)) return 1;
    int value = values.getFirst().width();
    return 1 + Math.min(MOST_LINES, Math.max(1, (value + width - 1) / Math.max(1, width)));
  }

  private boolean fits(int width) {
    return CharacterWidth.of(label) + 1 + values.getFirst().width() <= width;
  }

  void draw(Canvas canvas) {
    int width = canvas.width();
    canvas.text(0, 0, label, width, Style.DIM);
    if (values.size() > 1) {
      flow(canvas.region(0, 1, width, canvas.height() - 1), width);
      return;
    }
    Line value = values.getFirst();
    if (fits(width)) {
      canvas.text(width - value.width(), 0, value);
      return;
    }
    // What is cut off at the right edge of one row goes on in the next.
    int rows = rows(width) - 1;
    int x = rows == 1 ? Math.max(0, width - value.width()) : 0;
    for (int y = 0; y < rows; y++) {
      Canvas row = canvas.region(0, 1 + y, width, 1);
      if (y < rows - 1) row.text(x - y * width, 0, value);
      else row.text(x - y * width, 0, value, (y + 1) * width - x);
    }
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
