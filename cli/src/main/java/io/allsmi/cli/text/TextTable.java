package io.allsmi.cli.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of texts as columns: each as wide as its widest text, numbers at its right edge, columns
 * without any text left out.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> titles = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** A column whose texts start at its left edge. */
  public TextTable left(String title) {
    titles.add(title);
    right.add(false);
    return this;
  }

  /** A column whose texts end at its right edge. */
  public TextTable right(String title) {
    titles.add(title);
    right.add(true);
    return this;
  }

  /** A row; an empty text is nothing to say about this row. */
  public void row(List<String> texts) {
    if (texts.size() != titles.size()) throw new IllegalArgumentException(texts + " for " + titles);
    rows.add(List.copyOf(texts));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table with its heading. */
  public String withHeading() {
    return text(true);
  }

  /** The rows alone. */
  public String withoutHeading() {
    return text(false);
  }

  private String text(boolean heading) {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    if (heading) line(text, titles, widths);
    for (List<String> row : rows) line(text, row, widths);
    return text.toString();
  }

  /** 0 for a column without any text. */
  private int[] widths() {
    int[] widths = new int[titles.size()];
    for (int i = 0; i < widths.length; i++) {
      for (List<String> row : rows) widths[i] = Math.max(widths[i], width(row.get(i)));
      if (widths[i] > 0) widths[i] = Math.max(widths[i], width(titles.get(i)));
    }
    return widths;
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    int start = text.length();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) continue;
      if (text.length() > start) text.append(GAP);
      String cell = cells.get(i);
      String blanks = " ".repeat(widths[i] - width(cell));
      if (right.get(i)) text.append(blanks).append(cell);
      else text.append(cell).append(blanks);
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') end--;
    text.setLength(end);
    text.append('\n');
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
