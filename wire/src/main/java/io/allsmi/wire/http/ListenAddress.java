package io.allsmi.wire.http;

import java.nio.file.Path;

/** Where a server listens. */
public sealed interface ListenAddress {

  /**
   * A TCP port.
   *
   * @param host a name or an address, IPv6 without brackets; empty for all addresses of the machine
   * @param port 0 for any that is free
   */
  record Tcp(String host, int port) implements ListenAddress {
    public Tcp {
      if (port < 0 || port > 65_535) throw new IllegalArgumentException("no port: " + port);
    }

    /** Whether it is every address of the machine. */
    public boolean isAny() {
      return host.isEmpty() || host.equals("0.0.0.0") || host.equals("::");
    }

    /** The same port of another host. */
    public Tcp on(String other) {
      return new Tcp(other, port);
    }

    @Override
    public String toString() {
      return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /** A Unix socket, which only its owner can reach. */
  record Unix(Path path) implements ListenAddress {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * Reads {@code HOST:PORT}, {@code :PORT} (all addresses) or {@code [IPV6]:PORT}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  static Tcp parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          isNumber(text)
              ? "write :" + text + " for all addresses, 127.0.0.1:" + text + " for this machine"
              : "has no port: HOST:PORT, :PORT or [IPV6]:PORT");
    }
    String host = text.substring(0, colon);
    int port = port(text.substring(colon + 1));
    if (host.startsWith("[") || host.endsWith("]")) {
      if (!host.startsWith("[") || !host.endsWith("]") || host.indexOf(':') < 0) {
        throw new IllegalArgumentException("brackets hold an IPv6 address: [::1]:" + port);
      }
      host = host.substring(1, host.length() - 1);
      if (!isIpv6(host)) throw new IllegalArgumentException("no IPv6 address: " + host);
    } else if (host.indexOf(':') >= 0) {
      throw new IllegalArgumentException("an IPv6 address is in brackets: [::1]:" + port);
    } else if (!isName(host)) {
      throw new IllegalArgumentException("no host name or address: " + host);
    }
    return new Tcp(host, port);
  }

  private static int port(String text) {
    if (!isNumber(text)) {
      throw new IllegalArgumentException("has no port: HOST:PORT, :PORT or [IPV6]:PORT");
    }
    int port = text.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(text);
    if (port > 65_535) throw new IllegalArgumentException("a port is at most 65535");
    return port;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
    }
    return !text.isEmpty();
  }

  private static boolean isIpv6(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') return false;
    }
    return zone < 0 || isName(text.substring(zone + 1));
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && c != '.' && c != '-' && c != '_') return false;
    }
    return true;
  }
}
