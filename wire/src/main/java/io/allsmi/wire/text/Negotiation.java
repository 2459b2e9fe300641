package io.allsmi.wire.text;

import java.util.List;

/**
 * What a client gets of what it accepts, by the rules of HTTP (RFC 9110, 12.5). There is always an
 * answer: where nothing fits, where a header cannot be read or is longer than any honest one, it is
 * text 0.0.4 without compression, which a scraper rather gets than none.
 */
public final class Negotiation {
  private Negotiation() {}

  /**
   * The format that a client likes best; text 0.0.4 where it likes both as much for the same
   * reason, as behind a wildcard.
   *
   * @param accept the values of all header fields {@code Accept}, in their order
   */
  public static Format format(List<String> accept) {
    List<QualityList.Range> ranges = QualityList.parse(accept);
    Preference text = preference(ranges, Format.TEXT);
    Preference openMetrics = preference(ranges, Format.OPENMETRICS);
    return openMetrics.isAbove(text) ? Format.OPENMETRICS : Format.TEXT;
  }

  /**
   * How much something is liked.
   *
   * @param quality in thousandths, 0 for not at all
   * @param precision how exactly the range names it
   * @param place of the range in the header
   */
  private record Preference(int quality, int precision, int place) {
    static final Preference NONE = new Preference(0, 0, Integer.MAX_VALUE);

    boolean isAbove(Preference other) {
      if (quality != other.quality) return quality > other.quality;
      if (quality == 0) return false;
      if (precision != other.precision) return precision > other.precision;
      return place < other.place;
    }
  }

  /** The one that counts is the most exact range that names a format, whatever its quality. */
  private static Preference preference(List<QualityList.Range> ranges, Format format) {
    Preference best = Preference.NONE;
    for (int i = 0; i < ranges.size(); i++) {
      QualityList.Range range = ranges.get(i);
      int precision = precision(range, format);
      if (precision == 0) continue;
      boolean better =
          precision > best.precision
              || (precision == best.precision && range.quality() > best.quality);
      if (better) best = new Preference(range.quality(), precision, i);
    }
    return best;
  }

  /** How exactly a range names a format; 0 for one that it does not take. */
  private static int precision(QualityList.Range range, Format format) {
    String version = range.version();
    return switch (format) {
      case TEXT -> {
        if (range.is("text/plain")) {
          yield version.isEmpty() ? 3 : version.equals("0.0.4") ? 4 : 0;
        }
        yield range.is("text/*") ? 2 : range.is("*/*") ? 1 : 0;
      }
      case OPENMETRICS -> {
        if (range.is("application/openmetrics-text")) {
          // The draft 0.0.1, which old scrapers ask for, has the same form.
          boolean known = version.equals("1.0.0") || version.equals("0.0.1");
          yield version.isEmpty() ? 3 : known ? 4 : 0;
        }
        yield range.is("application/*") ? 2 : range.is("*/*") ? 1 : 0;
      }
    };
  }

  /**
   * Whether a client gets its answer compressed by gzip: it accepts that and does not like an
   * answer as it is better.
   *
   * @param acceptEncoding the values of all header fields {@code Accept-Encoding}, in their order
   */
  public static boolean gzip(List<String> acceptEncoding) {
    int gzip = -1;
    int identity = -1;
    int any = -1;
    for (QualityList.Range range : QualityList.parse(acceptEncoding)) {
      if (range.is("gzip") || range.is("x-gzip")) gzip = Math.max(gzip, range.quality());
      else if (range.is("identity")) identity = Math.max(identity, range.quality());
      else if (range.is("*")) any = Math.max(any, range.quality());
    }
    int wanted = gzip >= 0 ? gzip : any;
    // Not named, an answer as it is will do for everybody, but nobody prefers it.
    return wanted > 0 && wanted >= identity;
  }
}
