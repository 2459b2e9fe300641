package io.allsmi.cli.crash;

import java.util.Optional;

/**
 * The name of a file: {@code COLLECTOR@BOOT.PID} while that process is in the collector's first
 * call, {@code COLLECTOR@BOOT.crashed} when it is known that such a call took one down. The boot is
 * in it because a home folder can be that of many machines.
 */
record MarkName(String collector, String boot, String end) {
  private static final String CRASHED = "crashed";

  static MarkName of(String collector, String boot, long pid) {
    return new MarkName(collector, boot, Long.toString(pid));
  }

  static MarkName crashed(String collector, String boot) {
    return new MarkName(collector, boot, CRASHED);
  }

  static Optional<MarkName> parse(String name) {
    int at = name.indexOf('@');
    int dot = name.indexOf('.', at + 1);
    if (at <= 0 || dot <= at + 1 || dot == name.length() - 1) return Optional.empty();
    MarkName parsed =
        new MarkName(name.substring(0, at), name.substring(at + 1, dot), name.substring(dot + 1));
    return parsed.isCrashed() || parsed.pid() > 0 ? Optional.of(parsed) : Optional.empty();
  }

  boolean isCrashed() {
    return end.equals(CRASHED);
  }

  /** The process; 0 if it names none. */
  long pid() {
    try {
      return Long.parseLong(end);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Whether this collector's name can be a part of a file's. */
  static boolean canName(String collector) {
    if (collector.isEmpty() || collector.length() > 64) return false;
    for (int i = 0; i < collector.length(); i++) {
      char c = collector.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      if (!plain) return false;
    }
    return true;
  }

  @Override
  public String toString() {
    return collector.concat("@").concat(boot).concat(".").concat(end);
  }
}
