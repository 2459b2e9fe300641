package io.allsmi.tui.dialog;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import java.util.List;

/** A line of text that is typed at the foot of a page, with what it can become behind it. */
public final class Prompt {
  private static final int LEAST = 20;

  private Prompt() {}

  /** Draws it over the last row of a page. */
  public static void draw(Canvas page, String sign, Field field, String hint) {
    Canvas row = page.row(page.height() - 1);
    row.fill(' ', Style.NORMAL);
    int x = row.text(1, 0, sign, Style.ACCENT);
    int half = Math.max(LEAST, (row.width() - x) / 3);
    field.draw(row.region(x, 0, Math.min(half, row.width() - x), 1));
    int used = Math.min(half, Math.max(12, CharacterWidth.of(field.text()) + 3));
    row.text(x + used, 0, hint, row.width() - x - used - 1, Style.DIM);
  }

  /** A text with all that what it can become has in common. */
  public static String completed(String text, List<String> candidates) {
    if (candidates.isEmpty()) return text;
    String common = candidates.getFirst();
    for (String one : candidates) {
      int same = 0;
      int most = Math.min(common.length(), one.length());
      while (same < most && common.charAt(same) == one.charAt(same)) same++;
      common = common.substring(0, same);
    }
    return common.length() < text.length() ? text : common;
  }

  /** The texts that begin as this one does, in capitals or not. */
  public static List<String> fitting(String text, List<String> all) {
    return all.stream().filter(one -> one.regionMatches(true, 0, text, 0, text.length())).toList();
  }
}
