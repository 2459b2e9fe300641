package io.allsmi.insight.show;

import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Layout;
import io.allsmi.model.Rfc3339;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Scale;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How a person reads a reading. A number has three significant digits and the prefix that they need
 * ({@code 4.87 kW}, {@code 71.2 GiB}), a ratio is a percentage ({@code 97 %}, {@code 0.4 %}), a
 * time is in two units ({@code 3d 04h}); degrees and turns are whole. What is absent is a dash.
 */
public final class Readable {
  /** Stands for a reading that was not obtained. */
  public static final String ABSENT = "–";

  private static final String SPACE = " ";
  private static final String NOTHING = "";

  private Readable() {}

  /** A number with its unit: {@code 612 W}. */
  public static String value(Metric metric, double value) {
    return text(metric, value, SPACE, sign(metric));
  }

  /** A number without its unit, for a column whose heading has it: {@code 4.87 k}. */
  public static String number(Metric metric, double value) {
    return text(metric, value, SPACE, NOTHING);
  }

  /** A number with its unit and no spaces, bytes by their prefix alone: {@code 4.87kW}, 71.2G. */
  public static String compact(Metric metric, double value) {
    return text(metric, value, NOTHING, sign(metric));
  }

  /** {@link #value}, right-aligned to {@link #width}; what is longer stays whole. */
  public static String padded(Metric metric, double value) {
    String text = value(metric, value);
    int width = width(metric);
    if (text.length() >= width) return text;
    StringBuilder out = new StringBuilder(width);
    for (int i = text.length(); i < width; i++) out.append(' ');
    return out.append(text).toString();
  }

  /**
   * Columns that {@link #value} takes at most, for what is usual of the metric and not negative.
   */
  public static int width(Metric metric) {
    String sign = sign(metric);
    int unit = sign.isEmpty() ? 0 : 1 + sign.length();
    int digits = Math.max(3, metric.display().digits());
    return switch (metric.display().scale()) {
      case PERCENT -> "100 %".length();
      case BINARY -> digits + 1 + " Ki".length() + sign.length();
      case DECIMAL -> digits + 1 + " k".length() + sign.length();
      case DURATION -> "999d 23h".length();
      case PLAIN -> {
        if (isTimestamp(metric)) yield "2026-11-21T21:04:17.120Z".length();
        if (metric.unit() == Unit.CELSIUS) yield "100 °C".length();
        if (metric.unit() == Unit.RATIO) yield "1.0e-15".length();
        yield Math.max("99999".length() + unit, digits + 1 + " k".length() + sign.length());
      }
    };
  }

  private static String text(Metric metric, double value, String space, String sign) {
    if (!Double.isFinite(value)) return ABSENT;
    StringBuilder out = new StringBuilder(12);
    double size = Math.abs(value);
    if (value < 0) out.append('-');
    int digits = metric.display().digits();
    switch (metric.display().scale()) {
      case PERCENT -> percent(out, 100 * size, space, sign);
      case BINARY -> {
        String prefix = Digits.scaled(out, size, digits, true, true);
        boolean shortened = space.isEmpty() && !prefix.isEmpty();
        unit(out, space, shortened ? prefix.substring(0, 1) : prefix, shortened ? NOTHING : sign);
      }
      case DECIMAL -> unit(out, space, Digits.scaled(out, size, digits, false, false), sign);
      case DURATION -> Durations.write(out, size, space);
      case PLAIN -> plain(out, metric, size, space, sign);
    }
    return value < 0 && isNothing(out) ? out.substring(1) : out.toString();
  }

  /** Whether rounding left no digit but zeros, before which a sign would be odd. */
  private static boolean isNothing(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') return false;
    }
    return true;
  }

  private static void unit(StringBuilder out, String space, String prefix, String sign) {
    if (!prefix.isEmpty() || !sign.isEmpty()) out.append(space).append(prefix).append(sign);
  }

  /** A percentage is read at a glance: whole from 10 on, one decimal below. */
  private static void percent(StringBuilder out, double percent, String space, String sign) {
    String prefix = NOTHING;
    if (percent < 9999.5) Digits.significant(out, percent, 2);
    else prefix = Digits.scaled(out, percent, 3, false, false);
    unit(out, space, prefix, sign);
  }

  private static void plain(
      StringBuilder out, Metric metric, double size, String space, String sign) {
    if (isTimestamp(metric) && size < 253_402_300_800.0) {
      out.append(Rfc3339.format((long) (size * 1e3)));
      return;
    }
    // Of a rate of errors only its power of ten says something.
    if (metric.unit() == Unit.RATIO && size > 0 && size < 1e-3) {
      Digits.powerOfTen(out, size);
      return;
    }
    String prefix = NOTHING;
    boolean whole =
        metric.unit() == Unit.CELSIUS || metric.unit() == Unit.RPM || size == Math.rint(size);
    if (size >= 99_999.5) {
      prefix = Digits.scaled(out, size, metric.display().digits(), false, false);
    } else if (whole) {
      Digits.fixed(out, size, 0);
    } else {
      Digits.significant(out, size, metric.display().digits());
    }
    unit(out, space, prefix, sign);
  }

  private static boolean isTimestamp(Metric metric) {
    return metric.unit() == Unit.SECONDS && metric.display().scale() == Scale.PLAIN;
  }

  private static String sign(Metric metric) {
    return metric.display().scale() == Scale.PERCENT ? "%" : sign(metric.unit());
  }

  /** The sign of a unit, {@code W}; empty for what is counted and for ratios. */
  public static String sign(Unit unit) {
    return switch (unit) {
      case BYTES -> "B";
      case SECONDS -> "s";
      case HERTZ -> "Hz";
      case CELSIUS -> "°C";
      case WATTS -> "W";
      case JOULES -> "J";
      case VOLTS -> "V";
      case AMPERES -> "A";
      case RPM -> "rpm";
      case BYTES_PER_SECOND -> "B/s";
      case RATIO, PACKETS, ERRORS, EVENTS, NONE -> NOTHING;
    };
  }

  /** A length of time in seconds: {@code 250 ms}, {@code 12 s}, {@code 4m 05s}, {@code 3d 04h}. */
  public static String duration(double seconds) {
    if (!Double.isFinite(seconds)) return ABSENT;
    StringBuilder out = new StringBuilder(8);
    if (seconds < 0) out.append('-');
    Durations.write(out, Math.abs(seconds), SPACE);
    return out.toString();
  }

  /** How long ago something was, in seconds; {@code now} for what a clock puts into the future. */
  public static String age(double seconds) {
    if (!Double.isFinite(seconds)) return ABSENT;
    return seconds <= 0 ? "now" : duration(seconds).concat(" ago");
  }

  /** The reading of a device as text, of whatever type the metric is. */
  public static String of(Device device, Metric metric) {
    return of(device, Layout.NO_PART, metric);
  }

  /** The reading of a device's part as text, of whatever type the metric is. */
  public static String of(Device device, int part, Metric metric) {
    Optional<Block> block = device.blockOf(part, metric);
    if (block.isEmpty()) return ABSENT;
    int slot = block.get().layout().find(device.ordinal(), part, metric);
    return of(metric, block.get().value(slot), block.get().text(slot));
  }

  /**
   * A reading as text, of whatever type the metric is.
   *
   * @param text the text that stands beside the number in a block; empty for none
   */
  public static String of(Metric metric, double value, String text) {
    return switch (metric.type()) {
      case GAUGE, COUNTER -> value(metric, value);
      case STATE -> state(metric, value, text);
      case FLAGS -> flags(metric, value, text);
      case TEXT -> text.isEmpty() ? ABSENT : text;
    };
  }

  /** The words of a {@link MetricType#STATE} reading. */
  private static String state(Metric metric, double value, String text) {
    if (!text.isEmpty()) return spaced(text);
    if (Double.isNaN(value)) return ABSENT;
    List<String> states = metric.states();
    if (states.isEmpty()) {
      boolean up = metric.name().equals("up") || metric.name().endsWith("_up");
      if (up) return value != 0 ? "up" : "down";
      return value != 0 ? "yes" : "no";
    }
    int index = (int) value;
    return index >= 0 && index < states.size() ? spaced(states.get(index)) : ABSENT;
  }

  /** The words of a {@link MetricType#FLAGS} reading. */
  private static String flags(Metric metric, double value, String text) {
    if (Double.isNaN(value) && text.isEmpty()) return ABSENT;
    StringBuilder out = new StringBuilder();
    long bits = (long) value;
    for (int i = 0; i < metric.states().size(); i++) {
      if ((bits >> i & 1) != 0) appendWord(out, metric.states().get(i));
    }
    for (int from = 0; from < text.length(); ) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      appendWord(out, text.substring(from, end));
      from = end + 1;
    }
    return out.isEmpty() ? "none" : out.toString();
  }

  private static void appendWord(StringBuilder out, String state) {
    if (!out.isEmpty()) out.append(", ");
    out.append(spaced(state));
  }

  /** {@code not permitted}. */
  public static String word(SourceState state) {
    return spaced(state.word());
  }

  private static String spaced(String word) {
    return word.replace('_', ' ');
  }
}
