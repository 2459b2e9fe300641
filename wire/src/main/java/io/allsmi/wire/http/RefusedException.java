package io.allsmi.wire.http;

/** A request that is answered with an error, after which the connection closes. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final Refusal refusal;

  /**
   * @param reason a line for the client; nothing of its own input is in it
   */
  RefusedException(int status, Refusal refusal, String reason) {
    // Hostile clients cause these by the thousand: no stack trace.
    super(reason, null, false, false);
    this.status = status;
    this.refusal = refusal;
  }

  static RefusedException malformed(String reason) {
    return new RefusedException(400, Refusal.MALFORMED, reason);
  }

  static RefusedException of(MalformedException e) {
    String reason = String.valueOf(e.getMessage());
    return switch (e.kind()) {
      case SYNTAX -> malformed(reason);
      case FIRST_LINE ->
          new RefusedException(414, Refusal.TOO_LONG, "the request line is too long");
      case FIELDS -> new RefusedException(431, Refusal.TOO_LONG, reason);
    };
  }

  int status() {
    return status;
  }

  Refusal refusal() {
    return refusal;
  }

  Response response() {
    Response response = Response.text(status, String.valueOf(getMessage()));
    return switch (status) {
      case 405 -> response.with("Allow", "GET, HEAD");
      case 503 -> response.with("Retry-After", "1");
      default -> response;
    };
  }
}
