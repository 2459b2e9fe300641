package io.allsmi.wire.http.client;

import java.util.ArrayDeque;
import java.util.Deque;

/** Arrays that are lent and come back, in sizes of powers of two. */
final class Buffers {
  private static final int SMALLEST = 10;
  private static final int LARGEST = 27;

  private final long mostKept;
  private final Deque<byte[]>[] free;
  private long kept;

  /**
   * @param mostKept in bytes, while nobody uses them
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Buffers(long mostKept) {
    this.mostKept = mostKept;
    free = new Deque[LARGEST - SMALLEST + 1];
    for (int i = 0; i < free.length; i++) free[i] = new ArrayDeque<>();
  }

  /** One with at least that many bytes, whose content is whatever it was. */
  byte[] take(int least) {
    int index = index(least);
    synchronized (this) {
      byte[] known = free[index].pollFirst();
      if (known != null) {
        kept -= known.length;
        return known;
      }
    }
    return new byte[1 << (index + SMALLEST)];
  }

  /** To be called once for each that was taken, which is not touched afterwards. */
  synchronized void giveBack(byte[] bytes) {
    if (kept + bytes.length > mostKept) return;
    kept += bytes.length;
    free[index(bytes.length)].addFirst(bytes);
  }

  /** What is kept, in bytes. */
  synchronized long kept() {
    return kept;
  }

  private static int index(int least) {
    int bits = Math.max(SMALLEST, 32 - Integer.numberOfLeadingZeros(Math.max(1, least) - 1));
    if (bits > LARGEST) throw new IllegalArgumentException("too large: " + least);
    return bits - SMALLEST;
  }
}
