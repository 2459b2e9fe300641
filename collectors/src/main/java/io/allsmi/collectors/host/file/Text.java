package io.allsmi.collectors.host.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file with a cursor that walks over them line by line. One instance is filled again
 * and again, so that a reading allocates nothing but the strings that are asked for.
 *
 * <p>Nothing here throws on what the bytes are: a number that is not one is -1 or NaN, a word that
 * is not there is empty. All methods but {@link #nextLine} and {@link #rewind} stay within the
 * current line; before the first {@link #nextLine} that is an empty one. Not safe for use by
 * several threads.
 */
public final class Text {
  private static final int FIRST = 4096;
  private static final int MOST_DIGITS = 18;
  private static final double[] POWERS_OF_TEN = powersOfTen();

  private final int most;
  private byte[] bytes;
  private int end;
  private int line;
  private int at;
  private int lineEnd;
  private int next;

  /** A text of at most 64 KiB. */
  public Text() {
    this(1 << 16);
  }

  /**
   * @param most bytes that are kept of a file; what is longer is cut at its last whole line
   */
  public Text(int most) {
    this.most = Math.max(most, 1);
    bytes = new byte[Math.min(FIRST, this.most)];
  }

  /** A text of those bytes. */
  public static Text of(byte[] content) {
    Text text = new Text(content.length);
    text.bytes = content.clone();
    text.end = content.length;
    return text;
  }

  /** A text of those characters in UTF-8. */
  public static Text of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  private static double[] powersOfTen() {
    double[] powers = new double[MOST_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * 10;
    return powers;
  }

  // Filling, by KernelFile.

  void clear() {
    end = 0;
    rewind();
  }

  byte[] bytes() {
    return bytes;
  }

  int end() {
    return end;
  }

  /** Bytes that can be added at {@link #end}; makes room while that is allowed. */
  int room() {
    if (end == bytes.length && end < most) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
    }
    return bytes.length - end;
  }

  void added(int count) {
    end += count;
  }

  /** The file went on: a line cut in its middle could read as another number. */
  void cutLastLine() {
    while (end > 0 && bytes[end - 1] != '\n') end--;
  }

  // Walking.

  /** Bytes in all. */
  public int size() {
    return end;
  }

  /** The byte at an index below {@link #size}, unsigned; -1 beyond. */
  public int byteAt(int index) {
    return index >= 0 && index < end ? bytes[index] & 0xFF : -1;
  }

  /** A number that differs when the bytes from one index to another differ, most likely. */
  public int hash(int from, int to) {
    int hash = 1;
    for (int i = Math.max(from, 0); i < Math.min(to, end); i++) hash = 31 * hash + bytes[i];
    return hash;
  }

  /** Back to before the first line. */
  public void rewind() {
    at = 0;
    line = 0;
    lineEnd = 0;
    next = 0;
  }

  /** Goes to the next line; false behind the last. */
  public boolean nextLine() {
    if (next >= end) {
      at = end;
      line = end;
      lineEnd = end;
      return false;
    }
    at = next;
    line = at;
    lineEnd = at;
    while (lineEnd < end && bytes[lineEnd] != '\n') lineEnd++;
    next = lineEnd + 1;
    return true;
  }

  /** Takes all that is there as one line, and goes to its start. */
  public void asOneLine() {
    at = 0;
    line = 0;
    lineEnd = end;
    next = end;
  }

  /** Where the cursor is; for {@link #moveTo} and {@link #between}. */
  public int position() {
    return at;
  }

  /** Back to a position of this line. */
  public void moveTo(int position) {
    at = Math.min(Math.max(position, line), lineEnd);
  }

  /** Back to the start of this line. */
  public void restartLine() {
    at = line;
  }

  /** Skips spaces and tabs; true when the line goes on behind them. */
  public boolean skipSpaces() {
    while (at < lineEnd && isSpace(bytes[at])) at++;
    return at < lineEnd;
  }

  /** Whether the line goes on with these ASCII characters; then the cursor is behind them. */
  public boolean skip(String ascii) {
    int length = ascii.length();
    if (lineEnd - at < length) return false;
    for (int i = 0; i < length; i++) {
      if (bytes[at + i] != ascii.charAt(i)) return false;
    }
    at += length;
    return true;
  }

  /** Goes behind the next such character of the line; without one it stays and says false. */
  public boolean skipPast(char ascii) {
    for (int i = at; i < lineEnd; i++) {
      if (bytes[i] == ascii) {
        at = i + 1;
        return true;
      }
    }
    return false;
  }

  /** Goes behind the last such character of the line; without one it stays and says false. */
  public boolean skipPastLast(char ascii) {
    for (int i = lineEnd - 1; i >= at; i--) {
      if (bytes[i] == ascii) {
        at = i + 1;
        return true;
      }
    }
    return false;
  }

  /** Skips spaces and that many words. */
  public void skipWords(int count) {
    for (int i = 0; i < count; i++) {
      skipSpaces();
      while (at < lineEnd && !isSpace(bytes[at])) at++;
    }
  }

  /** The byte under the cursor, -1 at the end of the line. */
  public int peek() {
    return at < lineEnd ? bytes[at] & 0xFF : -1;
  }

  // Reading.

  /**
   * The decimal integer behind spaces, and the cursor behind it; -1 when there is none, when it
   * does not fit a long, or when a letter, a point or a byte beyond ASCII is stuck to it.
   */
  public long unsigned() {
    skipSpaces();
    int start = at;
    long value = 0;
    boolean fits = true;
    while (at < lineEnd && isDigit(bytes[at])) {
      int digit = bytes[at++] - '0';
      fits &= value < Long.MAX_VALUE / 10;
      value = value * 10 + digit;
    }
    boolean number = at > start && fits && !isStuck();
    if (!number) skipStuck();
    return number ? value : -1;
  }

  /**
   * The decimal number behind spaces, with sign and fraction, and the cursor behind it; NaN when
   * there is none, when it has over 18 digits, or when a letter, a second point or a byte beyond
   * ASCII is stuck to it.
   */
  public double number() {
    skipSpaces();
    boolean negative = at < lineEnd && bytes[at] == '-';
    if (negative) at++;
    long mantissa = 0;
    int digits = 0;
    int fraction = 0;
    boolean point = false;
    for (; at < lineEnd; at++) {
      byte here = bytes[at];
      if (here == '.' && !point) {
        point = true;
      } else if (isDigit(here)) {
        if (digits < MOST_DIGITS) mantissa = mantissa * 10 + (here - '0');
        digits++;
        if (point) fraction++;
      } else {
        break;
      }
    }
    if (digits == 0 || digits > MOST_DIGITS || isStuck()) {
      skipStuck();
      return Double.NaN;
    }
    double value = mantissa / POWERS_OF_TEN[fraction];
    return negative ? -value : value;
  }

  /** The next word, of printable characters; empty at the end of the line. */
  public String word() {
    skipSpaces();
    int start = at;
    while (at < lineEnd && !isSpace(bytes[at])) at++;
    return printable(start, at);
  }

  /** The characters up to the next such one, and the cursor behind that; else the rest. */
  public String upTo(char ascii) {
    int start = at;
    while (at < lineEnd && bytes[at] != ascii) at++;
    String text = printable(start, at);
    if (at < lineEnd) at++;
    return text;
  }

  /** The rest of the line without spaces around it, of printable characters. */
  public String rest() {
    skipSpaces();
    int start = at;
    at = lineEnd;
    int stop = lineEnd;
    while (stop > start && isSpace(bytes[stop - 1])) stop--;
    return printable(start, stop);
  }

  /** The printable characters from one position to another of this line. */
  public String between(int from, int to) {
    int start = Math.min(Math.max(from, 0), lineEnd);
    return printable(start, Math.min(Math.max(to, start), lineEnd));
  }

  /** The first line without spaces around it; empty when there is none. */
  public String firstLine() {
    rewind();
    nextLine();
    return rest();
  }

  /** The number that is the whole of the first line; NaN when it is something else. */
  public double firstNumber() {
    rewind();
    nextLine();
    double value = number();
    return skipSpaces() ? Double.NaN : value;
  }

  private boolean isStuck() {
    if (at >= lineEnd) return false;
    byte here = bytes[at];
    return here < 0 || here == '.' || here == '_' || isDigit(here) || isLetter(here);
  }

  private void skipStuck() {
    while (at < lineEnd && (isStuck() || bytes[at] == '-')) at++;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isLetter(byte character) {
    int lower = character | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private static boolean isSpace(byte character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  private String printable(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < ' ' || bytes[i] == 0x7F) return Printable.of(bytes, from, to);
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
