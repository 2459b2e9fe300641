package io.allsmi.cli.screen;

import io.allsmi.cli.settings.BadValueException;
import io.allsmi.cli.settings.Type;
import io.allsmi.tui.canvas.Size;

/** Columns and rows: {@code 120x40}. */
public final class SizeType extends Type<Size> {
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_ROWS = 500;

  @Override
  public Size parse(String text) throws BadValueException {
    String size = text.strip();
    int cross = size.indexOf('x');
    if (cross < 0) throw refuse(text);
    int columns = number(size.substring(0, cross));
    int rows = number(size.substring(cross + 1));
    if (columns < 1 || columns > MOST_COLUMNS || rows < 1 || rows > MOST_ROWS) throw refuse(text);
    return new Size(columns, rows);
  }

  /** -1 for what is no number of up to four digits. */
  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 4) return -1;
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') return -1;
      number = 10 * number + c - '0';
    }
    return number;
  }

  @Override
  public String wants() {
    return "columns and rows such as 120x40, up to " + MOST_COLUMNS + "x" + MOST_ROWS;
  }

  @Override
  public String label() {
    return "SIZE";
  }

  @Override
  public String show(Size value) {
    return value.columns() + "x" + value.rows();
  }
}
