package io.allsmi.fleet.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** Walks through the lines of a file that may have a million of them, or one without an end. */
final class Lines {
  private static final int LONGEST = 16 * 1024;

  /** More than this is no list of hosts. */
  private static final long MOST_BYTES = 256L << 20;

  private final byte[] bytes = new byte[64 * 1024];
  private byte[] line = new byte[256];
  private int length;
  private int number = 1;

  /**
   * Gives each line and its number, from 1 on; one that is too long is cut, which shows as an error
   * in it.
   *
   * @return whether the whole file was read
   */
  boolean read(InputStream in, ObjIntConsumer<String> to) throws IOException {
    long read = 0;
    while (read <= MOST_BYTES) {
      int count = in.read(bytes);
      if (count < 0) {
        end(to);
        return true;
      }
      read += count;
      for (int i = 0; i < count; i++) {
        if (bytes[i] == '\n') end(to);
        else add(bytes[i]);
      }
    }
    return false;
  }

  private void add(byte b) {
    if (length >= LONGEST) return;
    if (length == line.length) line = Arrays.copyOf(line, 2 * length);
    line[length++] = b;
  }

  private void end(ObjIntConsumer<String> to) {
    if (length > 0) to.accept(new String(line, 0, length, StandardCharsets.UTF_8), number);
    length = 0;
    number++;
  }
}
