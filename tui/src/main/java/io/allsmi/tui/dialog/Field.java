package io.allsmi.tui.dialog;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;

/**
 * A line of text that is being typed. Immutable.
 *
 * @param text what stands there
 * @param cursor before which code point of it the next one goes
 */
public record Field(String text, int cursor) {
  private static final int MOST = 200;

  public static final Field EMPTY = new Field("", 0);

  /** A field with the cursor at the end of a text. */
  public static Field of(String text) {
    return new Field(text, text.codePointCount(0, text.length()));
  }

  /** Whether a key is one that the field takes. */
  public static boolean takes(Input.Key key) {
    if (key.alt()) return false;
    if (key.ctrl()) return key.isCtrl('u') || key.isCtrl('a') || key.isCtrl('e') || key.isCtrl('w');
    return switch (key.name()) {
      case CHARACTER, BACKSPACE, DELETE, LEFT, RIGHT, HOME, END -> true;
      default -> false;
    };
  }

  /** The field after a key that it {@link #takes}. */
  public Field after(Input.Key key) {
    int length = text.codePointCount(0, text.length());
    if (key.isCtrl('u')) return new Field(text.substring(offset(cursor)), 0);
    if (key.isCtrl('w')) return withoutWord();
    if (key.isCtrl('a')) return new Field(text, 0);
    if (key.isCtrl('e')) return new Field(text, length);
    return switch (key.name()) {
      case CHARACTER -> typed(Character.toString(key.codePoint()));
      case BACKSPACE -> cursor == 0 ? this : without(cursor - 1, cursor);
      case DELETE -> cursor >= length ? this : without(cursor, cursor + 1);
      case LEFT -> new Field(text, Math.max(0, cursor - 1));
      case RIGHT -> new Field(text, Math.min(length, cursor + 1));
      case HOME -> new Field(text, 0);
      case END -> new Field(text, length);
      default -> this;
    };
  }

  /** The field after a text was typed or pasted: its first line, cut where the field is full. */
  public Field typed(String more) {
    StringBuilder line = new StringBuilder();
    more.codePoints()
        .takeWhile(c -> c != '\n' && c != '\r')
        .filter(c -> !Character.isISOControl(c))
        .limit(Math.max(0, MOST - text.codePointCount(0, text.length())))
        .forEach(line::appendCodePoint);
    int at = offset(cursor);
    String all = text.substring(0, at) + line + text.substring(at);
    return new Field(all, cursor + line.codePointCount(0, line.length()));
  }

  private Field without(int from, int to) {
    return new Field(text.substring(0, offset(from)) + text.substring(offset(to)), from);
  }

  private Field withoutWord() {
    int from = cursor;
    while (from > 0 && text.codePointAt(offset(from - 1)) == ' ') from--;
    while (from > 0 && text.codePointAt(offset(from - 1)) != ' ') from--;
    return without(from, cursor);
  }

  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  /** Draws the text with its cursor, the end of it where it is too long. */
  public void draw(Canvas row) {
    int before = CharacterWidth.of(text.substring(0, offset(cursor)));
    int shift = Math.max(0, before + 1 - row.width());
    row.text(-shift, 0, text + " ", Style.BRIGHT);
    row.region(before - shift, 0, 1, 1).select();
  }

  /** Restyles what stands between two characters where {@link #draw} has put it. */
  public void restyle(Canvas row, int from, int to, Style style) {
    int shift = Math.max(0, CharacterWidth.of(text.substring(0, caret())) + 1 - row.width());
    int start = Math.max(0, CharacterWidth.of(text.substring(0, Math.min(from, text.length()))));
    int end = CharacterWidth.of(text.substring(0, Math.min(to, text.length())));
    int x = Math.max(0, start - shift);
    int width = Math.min(row.width(), end - shift) - x;
    if (width > 0) row.region(x, 0, width, 1).restyle(style);
  }

  /** How many characters stand before the cursor. */
  public int caret() {
    return offset(cursor);
  }

  /** Whether a key ends the typing: Enter keeps the text, Esc does not. */
  public static boolean ends(Input.Key key) {
    return key.is(KeyName.ENTER) || key.is(KeyName.ESCAPE);
  }
}
