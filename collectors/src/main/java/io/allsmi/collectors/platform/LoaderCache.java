package io.allsmi.collectors.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cache in which glibc's loader finds libraries of folders that {@code /etc/ld.so.conf} names
 * (layout: glibc, sysdeps/generic/dl-cache.h, {@code struct cache_file_new}). Asking the loader
 * itself would load the library.
 */
final class LoaderCache {
  private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 48;
  private static final int ENTRY = 24;
  private static final int KEY = 4;
  private static final int VALUE = 8;
  private static final int MOST_BYTES = 16 << 20;

  private LoaderCache() {}

  /** The paths that a cache file gives for a name; none when there is no such file. */
  static List<String> find(Path cache, String name) {
    byte[] bytes;
    try {
      if (Files.size(cache) > MOST_BYTES) return List.of();
      bytes = Files.readAllBytes(cache);
    } catch (IOException noCache) {
      return List.of();
    }
    return find(bytes, name);
  }

  /** The paths that a cache gives for a name; none when it is not a cache. */
  static List<String> find(byte[] cache, String name) {
    int start = start(cache);
    if (start < 0) return List.of();
    ByteBuffer bytes = ByteBuffer.wrap(cache).order(ByteOrder.nativeOrder());
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    long entries = Integer.toUnsignedLong(bytes.getInt(start + MAGIC.length));
    List<String> found = new ArrayList<>(2);
    for (long i = 0; i < entries; i++) {
      long entry = start + HEADER + i * ENTRY;
      if (entry + ENTRY > cache.length) break;
      long key = start + Integer.toUnsignedLong(bytes.getInt((int) entry + KEY));
      if (!isAt(cache, key, wanted)) continue;
      String path = text(cache, start + Integer.toUnsignedLong(bytes.getInt((int) entry + VALUE)));
      if (path.startsWith("/")) found.add(path);
    }
    return found;
  }

  /** Where the header is: at the front, or behind the one of the older format. */
  private static int start(byte[] cache) {
    for (int at = 0; at + HEADER <= cache.length; at += 4) {
      if (isPrefix(cache, at, MAGIC)) return at;
    }
    return -1;
  }

  private static boolean isPrefix(byte[] cache, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (cache[at + i] != wanted[i]) return false;
    }
    return true;
  }

  private static boolean isAt(byte[] cache, long at, byte[] wanted) {
    return at + wanted.length < cache.length
        && isPrefix(cache, (int) at, wanted)
        && cache[(int) at + wanted.length] == 0;
  }

  private static String text(byte[] cache, long at) {
    if (at >= cache.length) return "";
    int end = (int) at;
    while (end < cache.length && cache[end] != 0) end++;
    return new String(cache, (int) at, end - (int) at, StandardCharsets.UTF_8);
  }
}
