package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The requests of one server, which are the same from poll to poll. */
final class RequestHeads {
  private record Asked(String target, String accept, Duration timeout, String authorization) {}

  private final Client client;
  private final Origin origin;
  private final Access access;
  private final boolean gzip;
  private Asked last = new Asked("", "", Duration.ZERO, "");
  private byte[] bytes = new byte[0];

  RequestHeads(Client client, Origin origin, Access access) {
    this.client = client;
    this.origin = origin;
    this.access = access;
    gzip =
        switch (client.limits().compression()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> !isThisMachine(origin);
        };
  }

  /** The request for that target. */
  byte[] of(String target, String accept, Duration timeout) throws FetchException {
    Asked asked = new Asked(target, accept, timeout, authorizationNow());
    if (!asked.equals(last)) {
      bytes = write(asked);
      last = asked;
    }
    return bytes;
  }

  /** What was sent last to say who asks. */
  String authorization() {
    return last.authorization();
  }

  private byte[] write(Asked asked) {
    RequestBytes request =
        RequestBytes.of("GET", asked.target(), origin.hostField())
            .with("User-Agent", client.userAgent())
            .with("Accept", asked.accept())
            .with("Accept-Encoding", gzip ? "gzip" : "identity")
            .with("X-Prometheus-Scrape-Timeout-Seconds", seconds(asked.timeout()));
    if (!asked.authorization().isEmpty()) request.with("Authorization", asked.authorization());
    return request.whole();
  }

  private String authorizationNow() throws FetchException {
    return switch (access.credentials()) {
      case Credentials.None none -> "";
      case Credentials.Basic basic -> basic(basic.user(), client.secrets().text(basic.password()));
      case Credentials.Bearer bearer -> "Bearer " + line(client.secrets().text(bearer.token()));
    };
  }

  private String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String line(String token) throws FetchException {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c <= ' ' || c >= 0x7F) {
        throw new FetchException(Kind.UNAUTHORIZED, "the token is no single word of ASCII");
      }
    }
    return token;
  }

  private static String seconds(Duration timeout) {
    long millis = timeout.toMillis();
    return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1e3);
  }

  private static boolean isThisMachine(Origin origin) {
    return origin.host().equals("localhost")
        || origin.literal().map(address -> address.isLoopbackAddress()).orElse(false);
  }
}
