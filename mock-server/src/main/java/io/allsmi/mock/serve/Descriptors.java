package io.allsmi.mock.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many files and sockets this process may have open at once. */
final class Descriptors {
  /** What the Java machine, its jars and log files have open. */
  static final int OWN = 200;

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String LINE = "Max open files";

  private Descriptors() {}

  /** The limit; as good as none where the system does not say. */
  static int limit() {
    try {
      return limitIn(Files.readString(LIMITS));
    } catch (IOException e) {
      return Integer.MAX_VALUE;
    }
  }

  /** The soft limit in the text of proc(5). */
  static int limitIn(String text) {
    int at = text.indexOf(LINE);
    if (at < 0) return Integer.MAX_VALUE;
    int from = at + LINE.length();
    while (from < text.length() && text.charAt(from) == ' ') from++;
    long limit = 0;
    boolean number = false;
    for (int i = from; i < text.length() && Character.digit(text.charAt(i), 10) >= 0; i++) {
      limit = Math.min(10 * limit + Character.digit(text.charAt(i), 10), Integer.MAX_VALUE);
      number = true;
    }
    return number ? (int) limit : Integer.MAX_VALUE;
  }
}
