package io.allsmi.collectors.host.file;

import java.nio.charset.StandardCharsets;

/**
 * Strings that somebody else chose (names of processes, models, mounts), made fit for a terminal
 * and a label: what is not UTF-8 becomes U+FFFD, and characters that control or reorder the output
 * are left out.
 */
public final class Printable {
  private Printable() {}

  /** The printable characters of bytes in UTF-8. */
  public static String of(byte[] bytes, int from, int to) {
    return of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }

  /** The printable characters of a string. */
  public static String of(String raw) {
    int first = firstUnprintable(raw);
    if (first < 0) return raw;
    StringBuilder kept = new StringBuilder(raw.length()).append(raw, 0, first);
    for (int i = first; i < raw.length(); ) {
      int character = raw.codePointAt(i);
      if (isPrintable(character)) kept.appendCodePoint(character);
      i += Character.charCount(character);
    }
    return kept.toString();
  }

  private static int firstUnprintable(String raw) {
    for (int i = 0; i < raw.length(); ) {
      int character = raw.codePointAt(i);
      if (!isPrintable(character)) return i;
      i += Character.charCount(character);
    }
    return -1;
  }

  private static boolean isPrintable(int character) {
    if (character < 0x7F) return character >= ' ';
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
