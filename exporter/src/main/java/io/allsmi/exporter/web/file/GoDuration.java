package io.allsmi.exporter.web.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A length of time as Go's {@code time.ParseDuration} reads it: one or more numbers with a unit
 * ({@code 300ms}, {@code 1.5h}, {@code 2h45m}), or {@code 0}. A bare number other than zero is
 * none.
 */
final class GoDuration {
  private static final int LONGEST = 40;
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private GoDuration() {}

  /** The duration, or empty when the text is none, is negative, or is beyond 292 years. */
  static Optional<Duration> of(String text) {
    String rest = text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) return Optional.of(Duration.ZERO);
    if (rest.isEmpty() || rest.length() > LONGEST) return Optional.empty();
    BigDecimal total = BigDecimal.ZERO;
    for (int at = 0; at < rest.length(); ) {
      int end = at;
      while (end < rest.length() && isNumber(rest.charAt(end))) end++;
      int unitEnd = end;
      while (unitEnd < rest.length() && !isNumber(rest.charAt(unitEnd))) unitEnd++;
      Long unit = NANOS.get(rest.substring(end, unitEnd));
      Optional<BigDecimal> number = number(rest.substring(at, end));
      if (unit == null || number.isEmpty()) return Optional.empty();
      total = total.add(number.get().multiply(BigDecimal.valueOf(unit)));
      at = unitEnd;
    }
    if (total.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) return Optional.empty();
    return Optional.of(Duration.ofNanos(total.longValue()));
  }

  private static boolean isNumber(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private static Optional<BigDecimal> number(String digits) {
    boolean one = digits.indexOf('.') == digits.lastIndexOf('.');
    if (!one || digits.isEmpty() || digits.equals(".")) return Optional.empty();
    return Optional.of(new BigDecimal(digits));
  }
}
