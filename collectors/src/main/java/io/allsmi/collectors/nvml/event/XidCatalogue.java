package io.allsmi.collectors.nvml.event;

import io.allsmi.model.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The meanings of Xids; read when the first one comes. */
final class XidCatalogue {
  private static final String RESOURCE = "xid.tsv";
  private static final String UNKNOWN_ACTION =
      "look the Xid up in NVIDIA's catalogue; the kernel log (dmesg) says more";
  private static final int COLUMNS = 4;

  private final List<Row> rows = new ArrayList<>();

  /** A line of the table: one meaning for numbers and ranges of them. */
  private record Row(String numbers, Optional<Severity> severity, String meaning, String action) {}

  private XidCatalogue() {}

  /** The table that comes with the program; without it nothing is known. */
  static XidCatalogue load() {
    XidCatalogue catalogue = new XidCatalogue();
    try (InputStream resource = XidCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) return catalogue;
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) catalogue.add(line);
      }
    } catch (IOException unreadable) {
      // Numbers without their meanings are still numbers.
    }
    return catalogue;
  }

  private void add(String line) {
    String[] columns = line.split("\t", COLUMNS);
    if (columns.length < COLUMNS) return;
    Optional<Severity> severity =
        switch (columns[1]) {
          case "critical" -> Optional.of(Severity.CRITICAL);
          case "warning" -> Optional.of(Severity.WARNING);
          default -> Optional.empty();
        };
    rows.add(new Row(columns[0], severity, columns[2], columns[3]));
  }

  Xid of(int number) {
    for (Row row : rows) {
      if (covers(row.numbers, number)) {
        return new Xid(number, row.severity, row.meaning, row.action);
      }
    }
    return new Xid(number, Optional.empty(), "", UNKNOWN_ACTION);
  }

  /** Whether {@code 39-41,70} has the number. */
  private static boolean covers(String numbers, int number) {
    for (String range : numbers.split(",", -1)) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = Integer.parseInt(dash < 0 ? range : range.substring(dash + 1));
      if (number >= first && number <= last) return true;
    }
    return false;
  }
}
