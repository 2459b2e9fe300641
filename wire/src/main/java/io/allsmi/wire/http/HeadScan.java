package io.allsmi.wire.http;

/**
 * Finds the end of a head while its bytes come in, and refuses it as soon as that is certain. Looks
 * at each byte once; the bytes stay where their owner keeps them.
 */
public final class HeadScan {
  private final int longestLine;
  private final int longestFields;
  private final int mostFields;
  // Where the head, its fields and the current line begin, and how far all that was looked at.
  private int start;
  private int fields;
  private int line;
  private int looked;
  private int lines;
  private boolean forgiven;

  /**
   * @param longestLine of the first line, in bytes
   * @param longestFields of all header fields together, in bytes
   */
  public HeadScan(int longestLine, int longestFields, int mostFields) {
    this.longestLine = longestLine;
    this.longestFields = longestFields;
    this.mostFields = mostFields;
  }

  /** Begins with another head at that index. */
  public void reset(int at) {
    start = at;
    fields = 0;
    line = at;
    looked = at;
    lines = 0;
    forgiven = false;
  }

  /** Where the head begins. */
  public int start() {
    return start;
  }

  /** Behind the bytes that were looked at: behind the empty line that ends a whole head. */
  public int end() {
    return looked;
  }

  /** Whether the whole head is there; {@code end} is behind the bytes that came so far. */
  public boolean isWhole(byte[] bytes, int end) throws MalformedException {
    while (looked < end) {
      byte b = bytes[looked];
      boolean afterReturn = looked > line && bytes[looked - 1] == '\r';
      if (b == '\n' != afterReturn) {
        throw MalformedException.syntax("a line ends with carriage return and line feed only");
      }
      if (b == 0) throw MalformedException.syntax("a byte 0 in the head");
      looked++;
      if (b == '\n' && endLine()) return true;
      checkLength();
    }
    return false;
  }

  /** Whether that line was the empty one behind the fields. */
  private boolean endLine() throws MalformedException {
    boolean empty = looked - line == 2;
    line = looked;
    if (lines > 0) {
      if (empty) return true;
      if (lines++ > mostFields) throw tooLong();
    } else if (!empty) {
      lines = 1;
      fields = looked;
    } else if (forgiven) {
      throw MalformedException.syntax("no first line");
    } else {
      // Old programs send an empty line behind a body.
      forgiven = true;
      start = looked;
    }
    return false;
  }

  private void checkLength() throws MalformedException {
    if (lines == 0 && looked - start > longestLine + 1) {
      throw new MalformedException(
          MalformedException.Kind.FIRST_LINE, "the first line is too long");
    }
    if (lines > 0 && looked - fields > longestFields + 2) throw tooLong();
  }

  private static MalformedException tooLong() {
    return new MalformedException(
        MalformedException.Kind.FIELDS, "header fields too long or too many");
  }
}
