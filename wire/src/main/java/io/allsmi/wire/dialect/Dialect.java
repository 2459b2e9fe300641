package io.allsmi.wire.dialect;

import java.util.Optional;

/** The dialects that are also written. */
public enum Dialect {
  /** What NVIDIA's dcgm-exporter says of NVIDIA's GPUs. */
  DCGM("dcgm"),
  /** What all-smi says, for its viewer. */
  ALL_SMI("all-smi");

  /** The media type of a page of any dialect. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final String word;

  Dialect(String word) {
    this.word = word;
  }

  /** Its name in settings and paths. */
  public String word() {
    return word;
  }

  /** The dialect of that name. */
  public static Optional<Dialect> of(String word) {
    for (Dialect dialect : values()) {
      if (dialect.word.equals(word)) return Optional.of(dialect);
    }
    return Optional.empty();
  }
}
