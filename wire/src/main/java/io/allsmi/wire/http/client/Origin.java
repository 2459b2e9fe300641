package io.allsmi.wire.http.client;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a server is: what must be the same for a redirect to be followed.
 *
 * @param host in small letters; an IPv6 address without brackets
 */
record Origin(boolean secure, String host, int port) {
  private static final int LAST_PORT = 65_535;

  /**
   * The origin of a URL. Names may have underscores, which {@link URI} knows no host of.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  static Origin of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if (!secure && !scheme.equals("http")) {
      throw new IllegalArgumentException("a URL begins with http:// or https://");
    }
    String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = place.lastIndexOf(':');
    int bracket = place.lastIndexOf(']');
    boolean ported = colon > bracket;
    String host = ported ? place.substring(0, colon) : place;
    if (bracket >= 0) {
      if (!host.startsWith("[") || !host.endsWith("]")) {
        throw new IllegalArgumentException("brackets hold an IPv6 address");
      }
      host = host.substring(1, host.length() - 1).replace("%25", "%");
    }
    if (host.isEmpty()) throw new IllegalArgumentException("a URL has a host");
    int port = ported ? port(place.substring(colon + 1), secure) : secure ? 443 : 80;
    return new Origin(secure, host.toLowerCase(Locale.ROOT), port);
  }

  private static int port(String text, boolean secure) {
    if (text.isEmpty()) return secure ? 443 : 80;
    int port = 0;
    for (int i = 0; i < text.length() && port <= LAST_PORT; i++) {
      char c = text.charAt(i);
      port = c >= '0' && c <= '9' ? 10 * port + c - '0' : LAST_PORT + 1;
    }
    if (port < 1 || port > LAST_PORT) throw new IllegalArgumentException("no port: " + text);
    return port;
  }

  /** Name and password of a URL, percent signs decoded; empty when it has none. */
  static Optional<Credentials> credentials(URI url) {
    String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
    int at = authority.lastIndexOf('@');
    if (at < 0) return Optional.empty();
    String info = authority.substring(0, at);
    int colon = info.indexOf(':');
    String user = colon < 0 ? info : info.substring(0, colon);
    String password = colon < 0 ? "" : info.substring(colon + 1);
    return Optional.of(new Credentials.Basic(decode(user), new Secret.Value(decode(password))));
  }

  private static String decode(String text) {
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    byte[] to = new byte[from.length];
    int count = 0;
    for (int i = 0; i < from.length; i++) {
      int high = from[i] == '%' && i + 2 < from.length ? Character.digit(from[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(from[i + 2], 16) : -1;
      to[count++] = low < 0 ? from[i] : (byte) (16 * high + low);
      if (low >= 0) i += 2;
    }
    return new String(to, 0, count, StandardCharsets.UTF_8);
  }

  /** What {@code Host} says. */
  String hostField() {
    int usual = secure ? 443 : 80;
    // A zone means something on this machine only.
    int zone = host.indexOf('%');
    String shown = bracketed(zone < 0 ? host : host.substring(0, zone));
    return port == usual ? shown : shown + ":" + port;
  }

  /** Host and port, as proxies and users read it. */
  String place() {
    return bracketed(host) + ":" + port;
  }

  private static String bracketed(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** The address that the host is, unless it is a name. */
  Optional<InetAddress> literal() {
    return literal(host);
  }

  static Optional<InetAddress> literal(String host) {
    boolean six = host.indexOf(':') >= 0;
    int dots = 0;
    for (int i = 0; i < host.length() && !six; i++) {
      char c = host.charAt(i);
      if (c == '.') dots++;
      else if (c < '0' || c > '9') return Optional.empty();
    }
    if (!six && dots != 3) return Optional.empty();
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + hostField();
  }
}
