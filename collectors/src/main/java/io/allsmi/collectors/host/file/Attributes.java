package io.allsmi.collectors.host.file;

import io.allsmi.model.collect.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads files of one value, as sysfs has them, and lists folders, through one reused buffer: for
 * what is read once or seldom. Not safe for use by several threads.
 */
public final class Attributes {
  private static final String[] NONE = new String[0];

  private final Platform platform;
  private final Text text = new Text();

  public Attributes(Platform platform) {
    this.platform = platform;
  }

  /** The first line, of printable characters; empty when it cannot be read. */
  public String line(String absolute) {
    return read(absolute) ? text.firstLine() : "";
  }

  /** The number that the file holds; NaN when it cannot be read or holds something else. */
  public double number(String absolute) {
    return read(absolute) ? text.firstNumber() : Double.NaN;
  }

  /** The whole file, valid until the next reading; empty when it cannot be read. */
  public Text text(String absolute) {
    if (!read(absolute)) text.clear();
    return text;
  }

  private boolean read(String absolute) {
    return KernelFile.of(platform.path(absolute)).read(text) == KernelFile.Outcome.READ;
  }

  public boolean exists(String absolute) {
    return platform.path(absolute).toFile().exists();
  }

  /**
   * The names in a folder, those with a number at their end in its order ({@code cpu2} before
   * {@code cpu10}); empty when it cannot be listed.
   */
  public String[] names(String absolute) {
    File folder = platform.path(absolute).toFile();
    String[] names = folder.list();
    if (names == null) return NONE;
    Arrays.sort(names, Attributes::compareNames);
    return names;
  }

  /** The last name of a link's target, for example of {@code device}; empty when it is no link. */
  public String linkName(String absolute) {
    try {
      Path name = Files.readSymbolicLink(platform.path(absolute)).getFileName();
      return name == null ? "" : Printable.of(name.toString());
    } catch (IOException | UnsupportedOperationException _) {
      return "";
    }
  }

  /** The number at the end of a name, -1 when there is none. */
  public static int numberOf(String name) {
    int digits = startOfNumber(name);
    if (digits == name.length() || name.length() - digits > 9) return -1;
    int value = 0;
    for (int i = digits; i < name.length(); i++) value = value * 10 + (name.charAt(i) - '0');
    return value;
  }

  /** The order of {@link #names}. */
  public static int compareNames(String one, String other) {
    int byStem =
        one.substring(0, startOfNumber(one)).compareTo(other.substring(0, startOfNumber(other)));
    if (byStem != 0) return byStem;
    int byNumber = Integer.compare(numberOf(one), numberOf(other));
    return byNumber != 0 ? byNumber : one.compareTo(other);
  }

  private static int startOfNumber(String name) {
    int start = name.length();
    while (start > 0 && name.charAt(start - 1) >= '0' && name.charAt(start - 1) <= '9') start--;
    return start;
  }
}
