package io.allsmi.wire.http.pem;

/** PEM that cannot be used; the message says why and has nothing of a key in it. */
public final class PemException extends Exception {
  private static final long serialVersionUID = 1;

  public PemException(String message) {
    super(message);
  }

  /** Why. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
