package io.allsmi.cli.output;

import java.io.IOException;

/** The standard output took no more. */
public final class OutputLostException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean readerGone;

  OutputLostException(IOException cause, boolean readerGone) {
    super(cause);
    this.readerGone = readerGone;
  }

  /** Whether the reader closed its end, as {@code head} does: no failure, and nobody to tell. */
  public boolean readerGone() {
    return readerGone;
  }

  /** What the system said. */
  public IOException reason() {
    return getCause() instanceof IOException reason ? reason : this;
  }
}
