package io.allsmi.wire.http.client;

import io.allsmi.wire.http.MalformedException;

/**
 * Takes the framing out of a body that is sent in chunks (RFC 9112, section 7.1), in the array that
 * it came in, however it was cut into pieces on its way.
 */
final class Chunks {
  private enum At {
    SIZE,
    EXTENSION,
    SIZE_END,
    DATA,
    DATA_RETURN,
    DATA_END,
    TRAILER_BEGIN,
    TRAILER,
    TRAILER_END,
    LAST_END,
    DONE
  }

  private static final int MOST_DIGITS = 8;
  private static final int LONGEST_REST = 8 * 1024;

  private At at = At.SIZE;
  private int digits;
  private long size;
  // Of extensions and trailers, which nobody needs.
  private int rest;
  private int surplus;

  /** Begins with another body. */
  void reset() {
    at = At.SIZE;
    digits = 0;
    size = 0;
    rest = 0;
    surplus = 0;
  }

  /** Whether the last chunk was seen, and all behind it. */
  boolean isDone() {
    return at == At.DONE;
  }

  /** Bytes behind the end. */
  int surplus() {
    return surplus;
  }

  /**
   * Moves the data among the bytes between {@code from} and {@code end} to {@code out}, which is at
   * most {@code from}; the end of the data.
   */
  int take(byte[] bytes, int from, int end, int out) throws MalformedException {
    int next = from;
    int to = out;
    while (next < end) {
      if (at == At.DATA) {
        int count = (int) Math.min(size, end - next);
        if (to != next) System.arraycopy(bytes, next, bytes, to, count);
        next += count;
        to += count;
        size -= count;
        if (size == 0) at = At.DATA_RETURN;
      } else if (at == At.DONE) {
        surplus += end - next;
        return to;
      } else {
        frame(bytes[next++]);
      }
    }
    return to;
  }

  private void frame(byte b) throws MalformedException {
    switch (at) {
      case SIZE -> size(b);
      case EXTENSION -> {
        if (b == '\r') at = At.SIZE_END;
        else skip(b);
      }
      case SIZE_END -> {
        expect(b, '\n');
        at = size == 0 ? At.TRAILER_BEGIN : At.DATA;
        digits = 0;
      }
      case DATA_RETURN -> {
        expect(b, '\r');
        at = At.DATA_END;
      }
      case DATA_END -> {
        expect(b, '\n');
        at = At.SIZE;
      }
      case TRAILER_BEGIN -> {
        at = b == '\r' ? At.LAST_END : At.TRAILER;
        if (b != '\r') skip(b);
      }
      case TRAILER -> {
        if (b == '\r') at = At.TRAILER_END;
        else skip(b);
      }
      case TRAILER_END -> {
        expect(b, '\n');
        at = At.TRAILER_BEGIN;
      }
      case LAST_END -> {
        expect(b, '\n');
        at = At.DONE;
      }
      default -> throw new IllegalStateException(at.name());
    }
  }

  private void size(byte b) throws MalformedException {
    int digit = b < 0 ? -1 : Character.digit(b, 16);
    if (digit >= 0) {
      if (++digits > MOST_DIGITS) throw MalformedException.syntax("a chunk that is too long");
      size = 16 * size + digit;
      return;
    }
    if (digits == 0) throw MalformedException.syntax("no size of a chunk");
    if (b == '\r') at = At.SIZE_END;
    else if (b == ';' || b == ' ' || b == '\t') at = At.EXTENSION;
    else throw MalformedException.syntax("no size of a chunk");
  }

  private void skip(byte b) throws MalformedException {
    if (b == '\n' || b == 0) throw MalformedException.syntax("a broken line between chunks");
    if (++rest > LONGEST_REST) throw MalformedException.syntax("too much between chunks");
  }

  private static void expect(byte b, char wanted) throws MalformedException {
    if (b != wanted) throw MalformedException.syntax("a chunk that does not end where it says");
  }
}
