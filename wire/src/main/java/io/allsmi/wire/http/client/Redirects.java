package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.net.URI;
import java.net.URISyntaxException;

/** Where an answer sends its reader: within the same origin or not at all. */
final class Redirects {
  private Redirects() {}

  static boolean is(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /**
   * The path and query to ask for next.
   *
   * @throws FetchException when it lies elsewhere, whose name is the message
   */
  static String target(Origin origin, String from, int status, String location)
      throws FetchException {
    if (location.isEmpty()) throw new FetchException(Kind.REDIRECT, status, "redirects to nowhere");
    URI to;
    Origin other;
    try {
      to = new URI(origin + from).resolve(new URI(location));
      other = Origin.of(to);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchException(Kind.REDIRECT, status, "redirects to what is no URL");
    }
    String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    if (!other.equals(origin)) {
      // Neither a name with a password nor a query, which may hold a token.
      throw new FetchException(Kind.REDIRECT, status, "redirects to " + Words.shown(other + path));
    }
    return RequestBytes.target(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery());
  }
}
