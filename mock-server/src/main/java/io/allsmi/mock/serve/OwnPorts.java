package io.allsmi.mock.serve;

import io.allsmi.wire.http.Bound;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Security;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A port for each node. */
final class OwnPorts implements MockNode.Door {
  private final HttpServer server;
  private final Place.PortEach place;
  private final Security security;
  private final String scheme;
  private final UnaryOperator<Handler> guard;
  private final List<ListenAddress> addresses = new ArrayList<>();
  private final List<@Nullable Bound> open = new ArrayList<>();

  /**
   * @param guard what a handler is behind
   */
  OwnPorts(
      HttpServer server,
      Place.PortEach place,
      Security security,
      String scheme,
      UnaryOperator<Handler> guard) {
    this.server = server;
    this.place = place;
    this.security = security;
    this.scheme = scheme;
    this.guard = guard;
  }

  /**
   * Makes sure that there is a port for each of so many nodes.
   *
   * @throws IOException with one line for the user
   */
  static void check(Place.PortEach place, int nodes, int descriptors) throws IOException {
    int first = place.first();
    int ports = place.last() - first + 1;
    if (place.last() != 0 && ports != nodes) {
      throw new IOException(
          nodes + " nodes need as many ports; " + first + "-" + place.last() + " is " + ports);
    }
    if (first != 0 && first + nodes - 1 > 65_535) {
      throw new IOException(
          nodes
              + " nodes from port "
              + first
              + " on would end at "
              + (first + nodes - 1)
              + ", and 65535 is the last port; one port serves all with --listen HOST:PORT");
    }
    int needed = nodes + 2 * Descriptors.OWN;
    if (descriptors < needed) {
      throw new IOException(
          nodes
              + " ports need "
              + needed
              + " open files, and "
              + descriptors
              + " is the limit: raise it with ulimit -n, or serve all at one port with"
              + " --listen HOST:PORT");
    }
  }

  /** Opens the port of the next node. */
  synchronized void add(MockNode node) throws IOException {
    int port = place.first() == 0 ? 0 : place.first() + node.index();
    Bound bound = listen(node, new ListenAddress.Tcp(place.host(), port));
    addresses.add(bound.address());
    open.add(bound);
  }

  @Override
  public synchronized URI url(MockNode node) {
    return URI.create(scheme + "://" + Hosts.reachable(addresses.get(node.index())));
  }

  @Override
  public synchronized void open(MockNode node, boolean wanted) throws IOException {
    Bound bound = open.get(node.index());
    if (wanted == (bound != null)) return;
    if (bound != null) bound.close();
    open.set(node.index(), wanted ? listen(node, addresses.get(node.index())) : null);
  }

  private Bound listen(MockNode node, ListenAddress address) throws IOException {
    return server.listen(address, guard.apply(node.handler()), node.security(security));
  }
}
