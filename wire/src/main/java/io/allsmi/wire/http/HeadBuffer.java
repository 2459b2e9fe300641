package io.allsmi.wire.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Gathers bytes until a request's head is whole, and refuses it as soon as that is certain. Between
 * requests it holds one small buffer, so that an idle connection costs little.
 */
final class HeadBuffer {
  /** The request of a usual scraper fits. */
  private static final int SMALL = 512;

  private final HttpLimits limits;
  private final HeadMemory memory;
  private byte[] bytes = new byte[SMALL];
  private int end;
  // Where the head, its fields and the current line begin, and how far all that was looked at.
  private int start;
  private int fields;
  private int line;
  private int looked;
  private int lines;
  private boolean forgiven;

  HeadBuffer(HttpLimits limits, HeadMemory memory) {
    this.limits = limits;
    this.memory = memory;
  }

  boolean isEmpty() {
    return end == start;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a whole head begins in {@link #bytes()}. */
  int start() {
    return start;
  }

  /** Behind the empty line that ends a whole head. */
  int end() {
    return looked;
  }

  /** Reads what has come, at least a byte; -1 at the end. */
  int fill(Transport transport) throws IOException, RefusedException {
    if (end == bytes.length) grow();
    int count = transport.read(ByteBuffer.wrap(bytes, end, bytes.length - end));
    if (count > 0) end += count;
    return count;
  }

  /** Whether the whole head is here; looks at new bytes only. */
  boolean isWhole() throws RefusedException {
    while (looked < end) {
      byte b = bytes[looked];
      boolean afterReturn = looked > line && bytes[looked - 1] == '\r';
      if (b == '\n' != afterReturn) {
        throw RefusedException.malformed("a line ends with carriage return and line feed only");
      }
      if (b == 0) throw RefusedException.malformed("a byte 0 in the head");
      looked++;
      if (b == '\n' && endLine()) return true;
      checkLength();
    }
    return false;
  }

  /** Forgets the head that was whole; what came behind it is the beginning of the next. */
  void next() {
    int rest = end - looked;
    byte[] to = bytes;
    if (bytes.length > SMALL && rest <= SMALL) {
      release();
      to = new byte[SMALL];
    }
    System.arraycopy(bytes, looked, to, 0, rest);
    bytes = to;
    end = rest;
    start = 0;
    fields = 0;
    line = 0;
    looked = 0;
    lines = 0;
    forgiven = false;
  }

  /** Gives its share of the memory back; to be called at last. */
  void release() {
    if (bytes.length > SMALL) memory.giveBack(bytes.length);
  }

  /** Whether that line was the empty one behind the fields. */
  private boolean endLine() throws RefusedException {
    boolean empty = looked - line == 2;
    line = looked;
    if (lines > 0) {
      if (empty) return true;
      if (lines++ > limits.fields()) throw tooLong();
    } else if (!empty) {
      lines = 1;
      fields = looked;
    } else if (forgiven) {
      throw RefusedException.malformed("no request line");
    } else {
      // Old clients send an empty line behind a body.
      forgiven = true;
      start = looked;
    }
    return false;
  }

  private void checkLength() throws RefusedException {
    if (lines == 0 && looked - start > limits.requestLine() + 1) {
      throw new RefusedException(414, Refusal.TOO_LONG, "the request line is too long");
    }
    if (lines > 0 && looked - fields > limits.fieldSection() + 2) throw tooLong();
  }

  private void grow() throws RefusedException {
    // The checks of length refuse a head before its buffer is full at this size.
    int most = limits.requestLine() + limits.fieldSection() + SMALL;
    int length = Math.min(2 * bytes.length, Math.max(most, bytes.length + SMALL));
    if (!memory.take(length)) {
      throw new RefusedException(503, Refusal.BUSY, "too many long requests at once");
    }
    release();
    bytes = Arrays.copyOf(bytes, length);
  }

  private static RefusedException tooLong() {
    return new RefusedException(431, Refusal.TOO_LONG, "header fields too long or too many");
  }
}
