package io.allsmi.wire.http.client;

import java.time.Duration;

/** How things are called in messages. */
final class Words {
  private static final int LONGEST = 120;

  private Words() {}

  /** Such as {@code 3 s}, {@code 1.5 s}, {@code 200 ms}. */
  static String time(Duration time) {
    long millis = time.toMillis();
    if (millis < 1000) return millis + " ms";
    if (millis % 1000 == 0) return millis / 1000 + " s";
    return millis / 1000 + "." + millis % 1000 / 100 + " s";
  }

  /** Such as {@code 16 MiB}. */
  static String bytes(long bytes) {
    if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) return (bytes >> 20) + " MiB";
    if (bytes >= 1 << 10 && bytes % (1 << 10) == 0) return (bytes >> 10) + " KiB";
    return bytes + " bytes";
  }

  /** Text of somebody else in one line, without control characters. */
  static String shown(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length(); i++) {
      if (line.length() == LONGEST) return line.append('…').toString();
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7F;
      line.append(ascii || (c > 0x9F && Character.isLetterOrDigit(c)) ? c : '?');
    }
    return line.toString();
  }
}
