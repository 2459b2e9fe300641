package io.allsmi.collectors.nvml.event;

import io.allsmi.model.Moment;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads records of the kernel's log such as {@code 3,1234,5678901,-;NVRM: Xid (PCI:0000:3b:00): 79,
 * pid=1234, name=python3, GPU has fallen off the bus.} (level, number, microseconds since boot).
 */
final class XidLine {
  private static final String MARK = "NVRM: Xid (PCI:";

  private XidLine() {}

  /**
   * The Xid that a record tells of; empty for any other.
   *
   * @param uptime seconds since boot; NaN when not known: the time is then taken for now
   */
  static Optional<KernelXid> parse(String record, double uptime, Moment now) {
    int mark = record.indexOf(MARK);
    if (mark < 0) return Optional.empty();
    int from = mark + MARK.length();
    int end = record.indexOf("):", from);
    if (end < 0) return Optional.empty();
    String address = address(record.substring(from, end));
    int number = number(record, end + 2);
    if (address.isEmpty() || number <= 0) return Optional.empty();
    double ago = uptime - microseconds(record.substring(0, mark)) / 1e6;
    // A clock that was suspended with the machine is behind; nothing happened in the future.
    Moment at = ago > 0 ? now.plusSeconds(-ago) : now;
    return Optional.of(new KernelXid(address, number, at));
  }

  /** {@code 0000:3b:00} or {@code 0000:3b:00.0}; older drivers wrote fewer digits of the domain. */
  private static String address(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    if (text.indexOf('.') < 0) text += ".0";
    int colon = text.indexOf(':');
    if (colon < 0 || colon > 8 || text.length() - colon != ":3b:00.0".length()) return "";
    return "0".repeat(Math.max(0, 4 - colon)) + text;
  }

  private static int number(String record, int from) {
    int at = from;
    while (at < record.length() && record.charAt(at) == ' ') at++;
    int number = 0;
    int digits = 0;
    for (; at < record.length() && digits < 7; at++, digits++) {
      char c = record.charAt(at);
      if (c < '0' || c > '9') break;
      number = 10 * number + c - '0';
    }
    return digits == 0 || digits == 7 ? -1 : number;
  }

  /** The third field of the record's prefix; NaN when there is none. */
  private static double microseconds(String prefix) {
    String[] fields = prefix.split("[,;]", 5);
    if (fields.length < 4) return Double.NaN;
    try {
      return Long.parseLong(fields[2]);
    } catch (NumberFormatException malformed) {
      return Double.NaN;
    }
  }
}
