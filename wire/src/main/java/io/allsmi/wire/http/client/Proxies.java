package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy the environment names for a server: {@code http_proxy}, {@code https_proxy}, {@code
 * all_proxy} and {@code no_proxy}, each also in capitals, as curl and Go read them. This machine is
 * never reached through one.
 */
final class Proxies {
  private final Map<String, String> environment;
  private final NoProxy none;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
    none = new NoProxy(variable("no_proxy"));
  }

  /**
   * The proxy for that server, if there is one.
   *
   * @throws FetchException when one is named that cannot be used
   */
  Optional<Proxy> of(Origin origin) throws FetchException {
    String name = origin.secure() ? "https_proxy" : "http_proxy";
    String value = variable(name);
    if (value.isEmpty()) {
      name = "all_proxy";
      value = variable(name);
    }
    if (value.isEmpty() || none.matches(origin)) return Optional.empty();
    try {
      URI url = new URI(value.contains("://") ? value : "http://" + value);
      return Optional.of(Proxy.of(Origin.of(url), Origin.credentials(url)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchException(
          Kind.PROTOCOL, name + " in the environment is no URL of an http or https proxy");
    }
  }

  private String variable(String name) {
    String value = environment.getOrDefault(name, "");
    if (!value.isEmpty()) return value.strip();
    // A web server sets HTTP_PROXY to what a request says in its field Proxy.
    boolean forged = name.equals("http_proxy") && environment.containsKey("REQUEST_METHOD");
    return forged ? "" : environment.getOrDefault(capitals(name), "").strip();
  }

  private static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
