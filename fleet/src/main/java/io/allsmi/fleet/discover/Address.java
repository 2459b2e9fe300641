package io.allsmi.fleet.discover;

import io.allsmi.wire.http.FieldSyntax;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a target is, in the ways in which people write that: {@code host}, {@code host:port}, an
 * IPv6 address with brackets or without, or a URL. What is not said is what an exporter of allsmi
 * has; a URL's port is the usual one of its scheme.
 */
final class Address {
  static final int PORT = 9530;
  static final String PATH = "/metrics";
  private static final int LAST_PORT = 65_535;

  private Address() {}

  /** Where the host begins: behind the scheme, and behind a name and a password. */
  static int hostStart(String text) {
    int scheme = text.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int at = text.lastIndexOf('@', hostEnd(text, from));
    return Math.max(from, at + 1);
  }

  /** Where host and port end: before the path. */
  static int hostEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isBehind(text.charAt(end))) end++;
    return end;
  }

  private static boolean isBehind(char c) {
    return c == '/' || c == '?' || c == '#';
  }

  /**
   * The URL of a target.
   *
   * @throws BadTargetException when it names none
   */
  static URI url(String text) throws BadTargetException {
    int scheme = text.indexOf("://");
    if (scheme < 0) return url("http", "", place(text, PORT), PATH);
    String name = text.substring(0, scheme);
    int host = hostStart(text);
    int end = hostEnd(text, host);
    String user = text.substring(scheme + 3, host);
    String path = text.substring(end);
    int fragment = path.indexOf('#');
    if (fragment >= 0) path = path.substring(0, fragment);
    if (path.isEmpty() || path.equals("/")) path = PATH;
    else if (!path.startsWith("/")) path = PATH + path;
    return url(name, user, place(text.substring(host, end), 0), path);
  }

  /**
   * A URL of its parts.
   *
   * @param user a name and a password with {@code @} behind, or empty
   * @param path with a query or without; what cannot stand in a URL is escaped
   */
  static URI url(String scheme, String user, String place, String path) throws BadTargetException {
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadTargetException("a URL begins with http:// or https://", 1);
    }
    try {
      return new URI(scheme + "://" + escaped(user) + place + escaped(path));
    } catch (URISyntaxException e) {
      throw new BadTargetException("no URL", 1);
    }
  }

  /**
   * Host and port, checked and in their usual form.
   *
   * @param port where none is said; 0 for none
   */
  static String place(String text, int port) throws BadTargetException {
    int bracket = text.lastIndexOf(']');
    int colon = text.lastIndexOf(':');
    boolean bare = bracket < 0 && text.indexOf(':') != colon;
    boolean ported = colon > bracket && !bare;
    String host = ported ? text.substring(0, colon) : text;
    int number = ported ? port(text.substring(colon + 1), colon + 2) : port;
    if (bracket >= 0) {
      if (!host.startsWith("[") || !host.endsWith("]")) {
        throw new BadTargetException("brackets hold an IPv6 address or numbers", 1);
      }
      host = host.substring(1, host.length() - 1);
    }
    String checked = bare || bracket >= 0 ? "[" + ipv6(host) + "]" : name(host);
    return number == 0 ? checked : checked + ":" + number;
  }

  private static int port(String text, int column) throws BadTargetException {
    int port = 0;
    for (int i = 0; i < text.length() && port <= LAST_PORT; i++) {
      char c = text.charAt(i);
      port = c >= '0' && c <= '9' ? 10 * port + c - '0' : LAST_PORT + 1;
    }
    if (port < 1 || port > LAST_PORT) {
      throw new BadTargetException("a port is a number from 1 to 65535", column);
    }
    return port;
  }

  private static String name(String host) throws BadTargetException {
    if (host.isEmpty()) throw new BadTargetException("no host", 1);
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && c != '.' && c != '-' && c != '_') {
        throw new BadTargetException("a character that no host name has", i + 1);
      }
    }
    return host.toLowerCase(Locale.ROOT);
  }

  private static String ipv6(String host) throws BadTargetException {
    int zone = host.indexOf('%');
    String address = (zone < 0 ? host : host.substring(0, zone)).toLowerCase(Locale.ROOT);
    boolean plain = address.indexOf(':') >= 0;
    for (int i = 0; i < address.length() && plain; i++) {
      char c = address.charAt(i);
      plain = c < 0x7F && (Character.digit(c, 16) >= 0 || c == ':' || c == '.');
    }
    if (!plain) throw new BadTargetException("no IPv6 address", 1);
    if (zone < 0) return address;
    String interfaceName = host.substring(host.startsWith("%25", zone) ? zone + 3 : zone + 1);
    if (!FieldSyntax.isToken(interfaceName)) throw new BadTargetException("no zone", zone + 2);
    return address + "%25" + interfaceName;
  }

  private static String escaped(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) plain++;
    if (plain == text.length()) return text;
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7F && "\"<>\\^`{|}[]#".indexOf(c) < 0;
  }

  private static char hex(int half) {
    return "0123456789ABCDEF".charAt(half & 15);
  }
}
