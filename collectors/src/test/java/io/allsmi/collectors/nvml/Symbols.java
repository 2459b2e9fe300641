package io.allsmi.collectors.nvml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which functions the libraries of drivers have, after {@code resources/nvml/symbols.tsv}. */
final class Symbols {
  private static final Path TABLE = Path.of("src/test/resources/nvml/symbols.tsv");

  private Symbols() {}

  /** The functions that came after a driver, for example {@code 535.54.03}. */
  static List<String> absentIn(String driver) {
    List<String> absent = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(TABLE)) {
        int tab = line.indexOf('\t');
        if (line.startsWith("#") || compare(line.substring(tab + 1), driver) <= 0) continue;
        absent.add(line.substring(0, tab));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return absent;
  }

  /** The line of a script that leaves them out. */
  static String absentLine(String driver) {
    return "absent " + String.join(" ", absentIn(driver));
  }

  private static int compare(String one, String other) {
    String[] ones = one.split("\\.", -1);
    String[] others = other.split("\\.", -1);
    for (int i = 0; i < Math.max(ones.length, others.length); i++) {
      int a = i < ones.length ? Integer.parseInt(ones[i]) : 0;
      int b = i < others.length ? Integer.parseInt(others[i]) : 0;
      if (a != b) return Integer.compare(a, b);
    }
    return 0;
  }
}
