package io.allsmi.tui.canvas;

import java.util.Locale;
import java.util.Map;

/**
 * The characters that a screen is built from. Every glyph of one name has the same width in all
 * three sets, so that a layout does not depend on the set.
 */
public enum Glyphs {
  /** Graphs of 2 by 4 dots a cell. */
  BRAILLE,
  /** Graphs of eighth blocks, for fonts without braille. */
  BLOCK,
  /** Nothing beyond ASCII: every other character of any text is replaced. */
  ASCII;

  /**
   * The set that suits a machine: {@link #BRAILLE} where the locale says UTF-8, else {@link
   * #ASCII}. As in POSIX, the first of {@code LC_ALL}, {@code LC_CTYPE} and {@code LANG} that is
   * set and not empty decides. The fonts of the Linux console have neither braille nor eighths of a
   * block nor round corners.
   */
  public static Glyphs detect(Map<String, String> environment) {
    if (environment.getOrDefault("TERM", "").equals("linux")) {
      return ASCII;
    }
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return namesUtf8(value) ? BRAILLE : ASCII;
      }
    }
    return ASCII;
  }

  private static boolean namesUtf8(String locale) {
    String lower = locale.toLowerCase(Locale.ROOT);
    return lower.contains("utf-8") || lower.contains("utf8");
  }

  public boolean unicode() {
    return this != ASCII;
  }

  /** How many samples of a graph stand side by side in one cell. */
  public int samplesPerCell() {
    return this == BRAILLE ? 2 : 1;
  }

  /** A reading that was not obtained. */
  public char absent() {
    return unicode() ? '–' : '-';
  }

  public char ellipsis() {
    return unicode() ? '…' : '~';
  }

  public char warning() {
    return unicode() ? '▲' : '!';
  }

  public char critical() {
    return unicode() ? '×' : 'X';
  }

  public char late() {
    return '?';
  }

  public char advice() {
    return unicode() ? '·' : '.';
  }

  /** From the machine's view: out, up. */
  public char up() {
    return unicode() ? '▲' : '^';
  }

  /** From the machine's view: in, down. */
  public char down() {
    return unicode() ? '▼' : 'v';
  }

  public char on() {
    return unicode() ? '●' : '*';
  }

  public char off() {
    return unicode() ? '○' : 'o';
  }

  /** Between the steps of a path, and for a range: {@code gx-014 ▸ gpu 3}. */
  public char step() {
    return unicode() ? '▸' : '>';
  }

  /** The column that a table is sorted by, falling. */
  public char sorted() {
    return unicode() ? '▾' : 'v';
  }

  /** The column that a table is sorted by, rising. */
  public char rising() {
    return unicode() ? '▴' : '^';
  }

  /** A branch of a tree, the last one where {@code last}. */
  public String branch(boolean last) {
    if (!unicode()) return last ? "`-" : "|-";
    return last ? "└ " : "├ ";
  }

  /** Rows that are folded away beneath this one, or shown. */
  public char fold(boolean open) {
    if (!unicode()) return open ? '-' : '+';
    return open ? '▾' : '▸';
  }

  /** Degrees Celsius, two columns wide. */
  public String celsius() {
    return unicode() ? "°C" : " C";
  }

  char track() {
    return unicode() ? '·' : '.';
  }

  char horizontal() {
    return unicode() ? '─' : '-';
  }

  char vertical() {
    return unicode() ? '│' : '|';
  }

  char topLeft() {
    return unicode() ? '╭' : '+';
  }

  char topRight() {
    return unicode() ? '╮' : '+';
  }

  char bottomLeft() {
    return unicode() ? '╰' : '+';
  }

  char bottomRight() {
    return unicode() ? '╯' : '+';
  }

  /** A dashed line across a graph. */
  public char dash() {
    return unicode() ? '┈' : '-';
  }
}
