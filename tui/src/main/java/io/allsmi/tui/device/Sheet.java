package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of short texts in columns. A column of texts is as wide as its widest text, one of numbers
 * as wide as its numbers can be, so that nothing moves with a value. Where the rows are short, they
 * stand in several stacks side by side; where they are too long, columns are left out.
 */
final class Sheet {
  private static final int GAP = 2;
  private static final int STACK_GAP = 4;
  private static final int BAR = 6;
  private static final int WIDEST_TEXT = 28;

  /** So many rows are not worth a second stack. */
  private static final int SHORT = 6;

  /**
   * @param rank columns of a higher rank are left out first
   */
  private record Column(String title, boolean right, int width, boolean grows, int rank) {}

  /**
   * What stands in one place.
   *
   * @param ratio for a bar before the text; NaN where there is none
   */
  record Cell(Line text, double ratio) {
    static Cell of(String text, Style style) {
      return new Cell(new Line(text, style), Double.NaN);
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final List<Boolean> bars = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A column of texts. */
  Sheet left(String title, int rank) {
    return add(new Column(title, false, 0, false, rank), false);
  }

  /** A column of texts that takes the room that is left. */
  Sheet growing(String title, int rank) {
    return add(new Column(title, false, 8, true, rank), false);
  }

  /** A column of numbers. */
  Sheet right(String title, int width, int rank) {
    return add(new Column(title, true, width, false, rank), false);
  }

  /** A column of ratios, with a bar before each. */
  Sheet bar(String title, int width, int rank) {
    return add(new Column(title, true, width + 1 + BAR, false, rank), true);
  }

  private Sheet add(Column column, boolean bar) {
    columns.add(column);
    bars.add(bar);
    return this;
  }

  /** A row, one cell for each column. */
  void row(List<Cell> cells) {
    if (cells.size() != columns.size()) throw new IllegalArgumentException(cells + " in a row");
    rows.add(cells);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  int size() {
    return rows.size();
  }

  /** The columns of the screen that all of it takes. */
  int width() {
    return least(all(), widths());
  }

  /** The rows of the screen that it takes where there are so many columns, heading included. */
  int height(int room) {
    return 1 + stackHeight(stacks(room));
  }

  private int stacks(int room) {
    for (Column column : columns) {
      if (column.grows) return 1;
    }
    int least = width() + STACK_GAP;
    int fitting = Math.max(1, (room + STACK_GAP) / least);
    return Math.min(fitting, Math.max(1, (rows.size() + SHORT - 1) / SHORT));
  }

  private int stackHeight(int stacks) {
    return (rows.size() + stacks - 1) / stacks;
  }

  private List<Integer> all() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) all.add(i);
    return all;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      widths[i] = Math.max(column.width, new Line(column.title, Style.DIM).width());
      if (column.right || column.grows) continue;
      for (List<Cell> row : rows) widths[i] = Math.max(widths[i], row.get(i).text.width());
      widths[i] = Math.min(widths[i], WIDEST_TEXT);
    }
    return widths;
  }

  private static int least(List<Integer> shown, int[] widths) {
    int sum = GAP * Math.max(0, shown.size() - 1);
    for (int i : shown) sum += widths[i];
    return sum;
  }

  private List<Integer> fitting(int[] widths, int room) {
    List<Integer> shown = all();
    while (shown.size() > 1 && least(shown, widths) > room) {
      int worst = 0;
      for (int i = 1; i < shown.size(); i++) {
        if (columns.get(shown.get(i)).rank >= columns.get(shown.get(worst)).rank) worst = i;
      }
      shown.remove(/* index */ worst);
    }
    return shown;
  }

  /**
   * Draws it over the whole canvas.
   *
   * @param selected the selected row; -1 for none
   */
  void draw(Canvas canvas, int selected) {
    int[] widths = widths();
    List<Integer> shown = fitting(widths, canvas.width());
    int left = Math.max(0, canvas.width() - least(shown, widths));
    for (int i : shown) {
      if (columns.get(i).grows) widths[i] += left;
    }
    int stacks = stacks(canvas.width());
    int height = stackHeight(stacks);
    int stackWidth = (canvas.width() + STACK_GAP) / stacks;
    for (int stack = 0; stack < stacks && stack * height < rows.size(); stack++) {
      Canvas place = canvas.region(stack * stackWidth, 0, stackWidth, canvas.height());
      drawHeading(place, shown, widths);
      int end = Math.min(rows.size(), (stack + 1) * height);
      for (int row = stack * height; row < end; row++) {
        int y = 1 + row - stack * height;
        drawRow(place, y, rows.get(row), shown, widths);
        if (row == selected) place.row(y).select();
      }
    }
  }

  /** Where a row stands on the canvas that the sheet is drawn on. */
  Canvas place(Canvas canvas, int row) {
    int stacks = stacks(canvas.width());
    int height = Math.max(1, stackHeight(stacks));
    int stackWidth = (canvas.width() + STACK_GAP) / stacks;
    return canvas.region(row / height * stackWidth, 1 + row % height, stackWidth, 1);
  }

  /** How far below its heading's row a row stands where there are so many columns. */
  int line(int row, int room) {
    return 1 + row % Math.max(1, stackHeight(stacks(room)));
  }

  private void drawHeading(Canvas canvas, List<Integer> shown, int[] widths) {
    int x = 0;
    for (int i : shown) {
      Canvas cell = canvas.region(x, 0, widths[i], 1);
      Column column = columns.get(i);
      if (column.right) cell.textRight(widths[i], 0, column.title, Style.DIM);
      else cell.text(0, 0, column.title, widths[i], Style.DIM);
      x += widths[i] + GAP;
    }
  }

  private void drawRow(Canvas canvas, int y, List<Cell> row, List<Integer> shown, int[] widths) {
    int x = 0;
    for (int i : shown) {
      Canvas place = canvas.region(x, y, widths[i], 1);
      Cell cell = row.get(i);
      if (bars.get(i) && !Double.isNaN(cell.ratio)) {
        Bar.draw(place, 0, 0, BAR, cell.ratio, Style.load(cell.ratio));
      }
      int indent = columns.get(i).right ? Math.max(0, widths[i] - cell.text.width()) : 0;
      place.text(indent, 0, cell.text, widths[i] - indent);
      x += widths[i] + GAP;
    }
  }
}
