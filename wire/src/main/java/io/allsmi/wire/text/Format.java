package io.allsmi.wire.text;

/**
 * The two forms of the exposition. Samples are the same in both; what is said of families differs.
 */
public enum Format {
  /** Prometheus text 0.0.4, which everybody reads. */
  TEXT("text/plain; version=0.0.4; charset=utf-8"),

  /** OpenMetrics 1.0, with units and an end by which a reader knows that nothing was cut off. */
  OPENMETRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  /** The media type of a page, as it stands in the header field {@code Content-Type}. */
  public String contentType() {
    return contentType;
  }
}
