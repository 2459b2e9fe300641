package io.allsmi.wire.text;

import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * Families that somebody else rendered, for the end of a page, in both formats. Their names must
 * not be those of the page.
 */
public final class Appendix {
  /** Nothing. */
  public static final Appendix NONE = new Appendix(new byte[0], new byte[0]);

  private static final byte[] END = "# EOF\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] text;
  private final byte[] openMetrics;

  private Appendix(byte[] text, byte[] openMetrics) {
    this.text = text;
    this.openMetrics = openMetrics;
  }

  /**
   * Whole pages, whose arrays nobody changes any more.
   *
   * @param text in format 0.0.4
   * @param openMetrics the same in OpenMetrics, with or without the line that ends it
   */
  public static Appendix of(byte[] text, byte[] openMetrics) {
    return new Appendix(text, openMetrics);
  }

  /** Appends it, without the end of a page. */
  void write(Format format, Bytes out) {
    byte[] page = format == Format.TEXT ? text : openMetrics;
    out.put(page, 0, isEnded(page) ? page.length - END.length : page.length);
  }

  /** Appends the line that ends a page, in the format that has one. */
  static void end(Format format, Bytes out) {
    if (format == Format.OPENMETRICS) out.put(END);
  }

  private static boolean isEnded(byte[] page) {
    int from = page.length - END.length;
    if (from < 0) return false;
    for (int i = 0; i < END.length; i++) {
      if (page[from + i] != END[i]) return false;
    }
    return true;
  }
}
