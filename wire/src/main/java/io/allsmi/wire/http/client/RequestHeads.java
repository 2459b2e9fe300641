package io.allsmi.wire.http.client;

import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.time.Duration;
import java.util.Optional;

/** The requests of one server, which are the same from poll to poll. */
final class RequestHeads {
  private record Asked(String target, String accept, Duration timeout, String authorization) {}

  private final Client client;
  private final Origin origin;
  private final Access access;
  private final Headers more;
  private final boolean gzip;
  private Optional<Proxy> proxy = Optional.empty();
  private boolean routed;
  private Asked last = new Asked("", "", Duration.ZERO, "");
  private byte[] bytes = new byte[0];

  RequestHeads(Client client, Origin origin, Access access, Headers more) {
    this.more = more;
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
    route();
    Asked asked = new Asked(target, accept, timeout, authorizationNow());
    if (!asked.equals(last)) {
      bytes = write(asked);
      last = asked;
    }
    return bytes;
  }

  /** What the requests go through; known once there is one. */
  Optional<Proxy> proxy() {
    return proxy;
  }

  private void route() throws FetchException {
    if (routed) return;
    proxy = client.proxies().of(origin);
    routed = true;
  }

  /** What was sent last to say who asks. */
  String authorization() {
    return last.authorization();
  }

  private byte[] write(Asked asked) {
    boolean whole = proxy.isPresent() && !origin.secure();
    String target = whole ? origin + asked.target() : asked.target();
    RequestBytes request =
        RequestBytes.of("GET", target, origin.hostField())
            .with("User-Agent", client.userAgent())
            .with("Accept", asked.accept())
            .with("Accept-Encoding", gzip ? "gzip" : "identity")
            .with("X-Prometheus-Scrape-Timeout-Seconds", seconds(asked.timeout()));
    if (whole && !proxy.get().authorization().isEmpty()) {
      request.with("Proxy-Authorization", proxy.get().authorization());
    }
    if (!asked.authorization().isEmpty()) request.with("Authorization", asked.authorization());
    for (Headers.Field field : more.fields()) request.with(field.name(), field.value());
    return request.whole();
  }

  private String authorizationNow() throws FetchException {
    return switch (access.credentials()) {
      case Credentials.None none -> "";
      case Credentials.Basic basic ->
          Proxy.basic(basic.user(), client.secrets().text(basic.password()));
      case Credentials.Bearer bearer -> "Bearer " + line(client.secrets().text(bearer.token()));
    };
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
