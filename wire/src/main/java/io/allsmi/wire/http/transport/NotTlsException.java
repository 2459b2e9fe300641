package io.allsmi.wire.http.transport;

import java.io.IOException;

/** The other side did not begin with a TLS handshake. */
public final class NotTlsException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean text;

  /**
   * @param text whether it began like HTTP
   */
  public NotTlsException(boolean text) {
    super("no TLS handshake");
    this.text = text;
  }

  /** Whether it began like HTTP without encryption. */
  public boolean isText() {
    return text;
  }
}
