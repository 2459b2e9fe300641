package io.allsmi.tui.canvas;

import java.util.ArrayList;
import java.util.List;

/** One line of text in several styles: {@code new Line("q", ACCENT).add(" quit ", DIM)}. */
public final class Line {
  private final List<String> texts = new ArrayList<>(4);
  private final List<Style> styles = new ArrayList<>(4);
  private int width;

  /** An empty line. */
  public Line() {}

  public Line(String text, Style style) {
    add(text, style);
  }

  /** Adds to this line and returns it. */
  public Line add(String text, Style style) {
    if (!text.isEmpty()) {
      texts.add(text);
      styles.add(style);
      width += CharacterWidth.of(text);
    }
    return this;
  }

  /** Adds another line's text to this line and returns it. */
  public Line add(Line other) {
    for (int i = 0; i < other.size(); i++) {
      add(other.textAt(i), other.styleAt(i));
    }
    return this;
  }

  /** Columns. */
  public int width() {
    return width;
  }

  /** How many pieces of one style the line has. */
  public int size() {
    return texts.size();
  }

  public String textAt(int index) {
    return texts.get(index);
  }

  public Style styleAt(int index) {
    return styles.get(index);
  }

  /** The text without its styles. */
  @Override
  public String toString() {
    return String.join("", texts);
  }
}
