package io.allsmi.exporter.web;

import io.allsmi.exporter.web.file.Quoted;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only requests that name this machine, or a name that was allowed. A page of a stranger
 * can make its own name resolve to 127.0.0.1, and then reads what a browser's user could read; but
 * the browser still says that name in {@code Host}.
 */
final class HostCheck implements Handler {
  private final Handler inner;
  private final Set<String> allowed = new HashSet<>();

  HostCheck(Handler inner, List<String> allowed) {
    this.inner = inner;
    for (String name : allowed) this.allowed.add(normal(name));
  }

  @Override
  public Response handle(Request request) throws IOException, InterruptedException {
    List<String> hosts = request.headers().all("Host");
    if (hosts.size() == 1 && accepts(hosts.getFirst())) return inner.handle(request);
    String host = hosts.isEmpty() ? "" : hosts.getFirst();
    return Response.text(
        421, "Host " + Quoted.of(host) + " is not this machine; --allow-host NAME allows a name");
  }

  private boolean accepts(String field) {
    String host = withoutPort(field);
    if (host.isEmpty()) return false;
    String name = normal(host);
    return isLoopback(name) || allowed.contains(name);
  }

  /**
   * The host of a {@code Host} field, an IPv6 address in its brackets; empty if it is malformed.
   */
  private static String withoutPort(String field) {
    int end = field.startsWith("[") ? field.indexOf(']') + 1 : field.indexOf(':');
    if (end < 0 || end == field.length()) return field;
    if (end == 0 || field.charAt(end) != ':') return "";
    for (int i = end + 1; i < field.length(); i++) {
      if (field.charAt(i) < '0' || field.charAt(i) > '9') return "";
    }
    return field.substring(0, end);
  }

  /** Lower case, without the dot that ends a whole name. */
  private static String normal(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static boolean isLoopback(String name) {
    if (name.equals("localhost") || name.endsWith(".localhost")) return true;
    boolean bracketed = name.startsWith("[") && name.endsWith("]");
    if (!bracketed && name.indexOf(':') >= 0) return false;
    try {
      String literal = bracketed ? name.substring(1, name.length() - 1) : name;
      return InetAddress.ofLiteral(literal).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether this is a name or an address as {@code --allow-host} takes it: without a port. */
  static boolean isName(String name) {
    if (name.isEmpty() || name.length() > 255) return false;
    String host = withoutPort(name);
    if (!host.equals(name)) return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && "-._:[]".indexOf(c) < 0) return false;
    }
    return true;
  }
}
