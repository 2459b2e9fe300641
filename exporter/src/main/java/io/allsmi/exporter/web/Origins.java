package io.allsmi.exporter.web;

import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The web pages whose scripts may read answers (CORS); none unless they are named. */
final class Origins {
  private final Set<String> named = new HashSet<>();

  Origins(List<String> origins) {
    for (String origin : origins) named.add(origin.toLowerCase(Locale.ROOT));
  }

  /** Says in an answer whether the page that asked may read it. */
  Response mark(Request request, Response answer) {
    if (named.isEmpty()) return answer;
    Response marked = answer.with("Vary", "Origin");
    Optional<String> origin = request.headers().first("Origin");
    if (origin.isEmpty() || !named.contains(origin.get().toLowerCase(Locale.ROOT))) return marked;
    return marked.with("Access-Control-Allow-Origin", origin.get());
  }

  /** Whether this is an origin as a browser sends it: a scheme, a host and perhaps a port. */
  static boolean isOrigin(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      return ("http".equals(scheme) || "https".equals(scheme))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
