package io.allsmi.wire.text;

import io.allsmi.model.catalogue.MetricType;
import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines that say what a family is, made when they are first written. OpenMetrics names a
 * counter without {@code _total} and a description without {@code _info}; where another family of
 * the page has that name, it is called by its full name and {@code unknown} or a gauge instead.
 */
final class Header {
  private static final String TOTAL = "_total";

  private final String name;
  private final String help;
  private final Type type;
  private final String unit;
  private byte @Nullable [] text;
  private byte @Nullable [] openMetrics;

  /** What the formats tell apart. */
  enum Type {
    GAUGE,
    COUNTER,
    /** A counter that OpenMetrics cannot call one. */
    UNKNOWN,
    INFO,
    /** A description that OpenMetrics cannot call one. */
    INFO_GAUGE;

    static Type of(MetricType type) {
      return switch (type) {
        case COUNTER -> COUNTER;
        case TEXT -> INFO;
        default -> GAUGE;
      };
    }
  }

  /**
   * @param name as its samples have it
   * @param unit written where the name of the family ends with it; empty for none
   */
  Header(String name, String help, Type type, String unit) {
    this.name = name;
    this.help = help;
    this.type = type;
    this.unit = unit;
  }

  /** A gauge of the program itself. */
  static Header gauge(String name, String help, String unit) {
    return new Header(name, help, Type.GAUGE, unit);
  }

  /** The lines in a format. */
  byte[] of(Format format) {
    byte[] lines = format == Format.TEXT ? text : openMetrics;
    return lines == null ? make(format) : lines;
  }

  private byte[] make(Format format) {
    Bytes out = new Bytes(256);
    if (format == Format.TEXT) {
      text(out);
      text = out.toByteArray();
      return text;
    }
    openMetrics(out);
    openMetrics = out.toByteArray();
    return openMetrics;
  }

  private void text(Bytes out) {
    boolean counter = type == Type.COUNTER || type == Type.UNKNOWN;
    if (!help.isEmpty()) {
      out.text("# HELP ").text(name).put(' ');
      new TextLines(out).escaped(help, false);
      out.put('\n');
    }
    line(out, "# TYPE ", name, counter ? "counter" : "gauge");
  }

  private void openMetrics(Bytes out) {
    String family = openMetricsName(name, type);
    line(out, "# TYPE ", family, word());
    if (!unit.isEmpty() && family.endsWith("_".concat(unit))) line(out, "# UNIT ", family, unit);
    if (help.isEmpty()) return;
    out.text("# HELP ").text(family).put(' ');
    new TextLines(out).escaped(help, true);
    out.put('\n');
  }

  private static void line(Bytes out, String keyword, String family, String word) {
    out.put(keyword.getBytes(StandardCharsets.US_ASCII)).text(family).put(' ').text(word).put('\n');
  }

  private String word() {
    return switch (type) {
      case COUNTER -> "counter";
      case UNKNOWN -> "unknown";
      case INFO -> "info";
      case GAUGE, INFO_GAUGE -> "gauge";
    };
  }

  /** What OpenMetrics calls a family whose samples have that name. */
  static String openMetricsName(String name, Type type) {
    return switch (type) {
      case COUNTER -> name.substring(0, name.length() - TOTAL.length());
      case INFO -> name.substring(0, name.length() - FamilyName.INFO_ENDING.length());
      case GAUGE, UNKNOWN, INFO_GAUGE -> name;
    };
  }

  /** Whether OpenMetrics takes it as the name of a counter's samples. */
  static boolean isCounterName(String name) {
    return name.endsWith(TOTAL) && name.length() > TOTAL.length();
  }
}
