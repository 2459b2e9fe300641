package io.allsmi.fleet.discover;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How problems are said. */
final class Problems {
  private static final int LONGEST = 200;

  private Problems() {}

  /** The name of a file for a message. */
  static String name(Path path) {
    return shown(path.toString());
  }

  /** Text of somebody else in one line, without control characters. */
  static String shown(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? '?' : c);
    }
    return line.toString();
  }

  static String unreadable(String name, IOException e) {
    if (e instanceof NoSuchFileException) return name + ": there is no such file";
    if (e instanceof AccessDeniedException) return name + ": may not be read by this user";
    return name + ": cannot be read";
  }
}
