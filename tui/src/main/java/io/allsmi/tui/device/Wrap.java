package io.allsmi.tui.device;

import io.allsmi.tui.canvas.CharacterWidth;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines at its spaces. */
final class Wrap {
  /** A text from outside takes no more than this. */
  private static final int MOST = 4;

  private Wrap() {}

  /** At least one line; a word that is too long, and what is behind the last line, stays whole. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int from = 0; from < text.length(); ) {
      int space = text.indexOf(' ', from);
      int end = space < 0 ? text.length() : space;
      String word = text.substring(from, end);
      boolean mayBreak = !line.isEmpty() && lines.size() < MOST - 1;
      if (mayBreak && CharacterWidth.of(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) line.append(' ');
      line.append(word);
      from = end + 1;
    }
    lines.add(line.toString());
    return lines;
  }
}
