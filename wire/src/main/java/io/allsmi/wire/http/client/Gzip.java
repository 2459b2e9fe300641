package io.allsmi.wire.http.client;

import io.allsmi.wire.http.MalformedException;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes gzip (RFC 1952) out of a body, and gives up on one that is made to burst its reader. */
final class Gzip implements AutoCloseable {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int HAS_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  /** So much may come of anything. */
  private static final int HARMLESS = 1 << 20;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final Buffers buffers;
  private final ClientLimits limits;
  private byte[] to = new byte[0];
  private int count;

  Gzip(Buffers buffers, ClientLimits limits) {
    this.buffers = buffers;
    this.limits = limits;
  }

  /**
   * Inflates all members of the first bytes of an array.
   *
   * @param expected how long the result will be, if it is like the one before
   * @return an array of {@code buffers} that now is the caller's, {@link #count} bytes in use
   */
  byte[] inflate(byte[] from, int length, int expected) throws MalformedException, FetchException {
    to = buffers.take(Math.max(expected + 1, Math.min(8 * length, HARMLESS)));
    count = 0;
    boolean done = false;
    try {
      int at = 0;
      do at = member(from, at, length);
      while (at < length);
      done = true;
      return to;
    } finally {
      if (!done) buffers.giveBack(to);
      to = new byte[0];
    }
  }

  /** How many bytes the last one gave. */
  int count() {
    return count;
  }

  @Override
  public void close() {
    inflater.end();
  }

  private int member(byte[] from, int at, int end) throws MalformedException, FetchException {
    int data = header(from, at, end);
    int begin = count;
    inflater.reset();
    inflater.setInput(from, data, end - data);
    while (!inflater.finished()) {
      if (count == to.length) grow(end);
      int more = inflateSome();
      if (more == 0 && !inflater.finished() && inflater.needsInput()) throw broken();
      if (more == 0 && inflater.needsDictionary()) throw broken();
      count += more;
      if (count > limits.inflated() || isBomb(end)) throw bomb();
    }
    check.reset();
    check.update(to, begin, count - begin);
    int trailer = end - inflater.getRemaining();
    if (end - trailer < TRAILER
        || word(from, trailer) != (int) check.getValue()
        || word(from, trailer + 4) != count - begin) throw broken();
    return trailer + TRAILER;
  }

  private int inflateSome() throws MalformedException {
    try {
      return inflater.inflate(to, count, to.length - count);
    } catch (DataFormatException e) {
      throw broken();
    }
  }

  private boolean isBomb(int compressed) {
    return count > HARMLESS && count > (long) limits.ratio() * compressed;
  }

  private void grow(int compressed) throws FetchException {
    if (count >= limits.inflated() || isBomb(compressed)) throw bomb();
    byte[] larger = buffers.take(2 * count);
    System.arraycopy(to, 0, larger, 0, count);
    buffers.giveBack(to);
    to = larger;
  }

  private static int header(byte[] from, int at, int end) throws MalformedException {
    if (end - at < HEADER + TRAILER
        || (from[at] & 0xFF) != 0x1F
        || (from[at + 1] & 0xFF) != 0x8B
        || from[at + 2] != 8) throw broken();
    int flags = from[at + 3];
    int data = at + HEADER;
    if ((flags & HAS_EXTRA) != 0) {
      if (end - data < 2) throw broken();
      data += 2 + (from[data] & 0xFF) + ((from[data + 1] & 0xFF) << 8);
    }
    if ((flags & HAS_NAME) != 0) data = behindZero(from, data, end);
    if ((flags & HAS_COMMENT) != 0) data = behindZero(from, data, end);
    if ((flags & HAS_CHECK) != 0) data += 2;
    if (data > end) throw broken();
    return data;
  }

  private static int behindZero(byte[] from, int at, int end) throws MalformedException {
    int next = at;
    while (next < end && from[next] != 0) next++;
    if (next >= end) throw broken();
    return next + 1;
  }

  private static int word(byte[] from, int at) {
    return (from[at] & 0xFF)
        | (from[at + 1] & 0xFF) << 8
        | (from[at + 2] & 0xFF) << 16
        | (from[at + 3] & 0xFF) << 24;
  }

  private static MalformedException broken() {
    return MalformedException.syntax("its gzip is broken");
  }

  private FetchException bomb() {
    return new FetchException(
        Kind.TOO_LARGE,
        200,
        "its gzip inflates to more than it should (" + limits.ratio() + "-fold)");
  }
}
