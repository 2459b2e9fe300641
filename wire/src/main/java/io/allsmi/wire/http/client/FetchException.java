package io.allsmi.wire.http.client;

/** Why nothing was fetched. The message is a few words for the screen, and never has a secret. */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** The name has no address. */
    UNRESOLVED,
    /** Nothing listens there. */
    REFUSED,
    /** No way leads there. */
    UNREACHABLE,
    /** Not done in time. */
    TIMEOUT,
    /** A certificate that is not trusted, or no agreement on how to encrypt. */
    TLS,
    /** The connection ended too early. */
    CLOSED,
    /** No HTTP as it should be. */
    PROTOCOL,
    /** More than the limits allow. */
    TOO_LARGE,
    /** Status 401, 403 or 407. */
    UNAUTHORIZED,
    /** Another status than 200. */
    STATUS,
    /** It lies at another origin, or nowhere. */
    REDIRECT
  }

  private final Kind kind;
  private final int status;

  FetchException(Kind kind, String message) {
    this(kind, 0, message);
  }

  FetchException(Kind kind, int status, String message) {
    // A dead cluster causes these by the thousand: no stack trace.
    super(message, null, false, false);
    this.kind = kind;
    this.status = status;
  }

  public Kind kind() {
    return kind;
  }

  /** The status of the answer; 0 if there was none. */
  public int status() {
    return status;
  }

  /** A few words for the screen. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
