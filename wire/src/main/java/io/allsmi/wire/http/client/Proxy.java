package io.allsmi.wire.http.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A proxy that requests go through.
 *
 * @param authorization what it is told of who asks; empty for nothing
 */
record Proxy(Origin origin, String authorization) {
  static Proxy of(Origin origin, Optional<Credentials> credentials) {
    if (credentials.isEmpty()
        || !(credentials.get() instanceof Credentials.Basic basic)
        || !(basic.password() instanceof Secret.Value password)) return new Proxy(origin, "");
    return new Proxy(origin, basic(basic.user(), password.text()));
  }

  /** What RFC 7617 makes of a name and a password. */
  static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** The same failure, said of the proxy. */
  FetchException failure(FetchException e) {
    return new FetchException(e.kind(), e.status(), this + ": " + e.words());
  }

  @Override
  public String toString() {
    return "proxy " + origin.place();
  }
}
