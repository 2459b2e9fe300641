package io.allsmi.wire.http;

import io.allsmi.wire.http.transport.Transport;
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
  private final HeadScan scan;
  private byte[] bytes = new byte[SMALL];
  private int end;

  HeadBuffer(HttpLimits limits, HeadMemory memory) {
    this.limits = limits;
    this.memory = memory;
    scan = new HeadScan(limits.requestLine(), limits.fieldSection(), limits.fields());
  }

  boolean isEmpty() {
    return end == scan.start();
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a whole head begins in {@link #bytes()}. */
  int start() {
    return scan.start();
  }

  /** Behind the empty line that ends a whole head. */
  int end() {
    return scan.end();
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
    try {
      return scan.isWhole(bytes, end);
    } catch (MalformedException e) {
      throw RefusedException.of(e);
    }
  }

  /** Forgets the head that was whole; what came behind it is the beginning of the next. */
  void next() {
    int from = scan.end();
    int rest = end - from;
    byte[] to = bytes;
    if (bytes.length > SMALL && rest <= SMALL) {
      release();
      to = new byte[SMALL];
    }
    System.arraycopy(bytes, from, to, 0, rest);
    bytes = to;
    end = rest;
    scan.reset(0);
  }

  /** Gives its share of the memory back; to be called at last. */
  void release() {
    if (bytes.length > SMALL) memory.giveBack(bytes.length);
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
}
