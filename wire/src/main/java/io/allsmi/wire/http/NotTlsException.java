package io.allsmi.wire.http;

import java.io.IOException;

/** A client did not begin with a TLS handshake. */
final class NotTlsException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean text;

  NotTlsException(boolean text) {
    super("no TLS handshake");
    this.text = text;
  }

  /** Whether it began like a request without encryption, which can be answered in the same way. */
  boolean isText() {
    return text;
  }
}
