package io.allsmi.mock.serve;

import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One port for all nodes, told apart by path or by host. */
final class SharedPort implements MockNode.Door, Handler {
  private static final String PREFIX = "/node/";

  private final String scheme;
  private final Map<String, MockNode> nodes = new LinkedHashMap<>();
  private volatile ListenAddress address;

  SharedPort(String scheme, ListenAddress address) {
    this.scheme = scheme;
    this.address = address;
  }

  /** Before anything is served. */
  void add(MockNode node) {
    nodes.put(node.name(), node);
  }

  /** Where it turned out to be. */
  void isAt(ListenAddress real) {
    address = real;
  }

  @Override
  public URI url(MockNode node) {
    return URI.create(scheme + "://" + Hosts.reachable(address) + PREFIX + node.name());
  }

  /** The port belongs to others as well: a node that refuses resets connections. */
  @Override
  public void open(MockNode node, boolean open) {}

  @Override
  public Response handle(Request request) throws IOException, InterruptedException {
    MockNode named = nodes.get(host(request));
    if (named != null) return named.handler().handle(request);
    String path = request.path();
    if (path.equals("/")) return index();
    if (!path.startsWith(PREFIX)) return none();
    int slash = path.indexOf('/', PREFIX.length());
    String name = path.substring(PREFIX.length(), slash < 0 ? path.length() : slash);
    @Nullable MockNode node = nodes.get(name);
    if (node == null) return none();
    // The landing page's links are relative, and would lead elsewhere without the slash.
    if (slash < 0) return Response.text(308, "moved").with("Location", PREFIX + name + "/");
    return node.handler()
        .handle(
            new Request(path.substring(slash), request.query(), request.headers(), request.peer()));
  }

  private static Response none() {
    return Response.text(404, "there is no such node; / lists them");
  }

  /** The node's name as a client that uses virtual hosts says it: {@code node-001.localhost:80}. */
  private static String host(Request request) {
    String host = request.headers().first("Host").orElse("");
    int colon = host.indexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    return name.endsWith(".localhost") ? name.substring(0, name.length() - 10) : name;
  }

  /** Names are made of letters, digits and dashes, so nothing has to be escaped. */
  private Response index() {
    StringBuilder html = new StringBuilder(100 + 80 * nodes.size());
    html.append("<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n")
        .append("<title>allsmi mock</title>\n<h1>")
        .append(nodes.size())
        .append(" simulated nodes</h1>\n<ul>\n");
    for (MockNode node : nodes.values()) {
      html.append("<li><a href=\"node/").append(node.name()).append("/\">").append(node.name());
      html.append("</a> ").append(node.platform()).append("</li>\n");
    }
    html.append("</ul>\n");
    return Response.of(
        200, "text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
  }
}
