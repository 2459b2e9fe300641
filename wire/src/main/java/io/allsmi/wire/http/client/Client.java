package io.allsmi.wire.http.client;

import io.allsmi.wire.http.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Polls servers: made once, for thousands of them. It has one thread that watches all deadlines and
 * a few that look names up; whoever polls brings its own, best a virtual one for each server.
 */
public final class Client implements AutoCloseable {
  private static final long MOST_KEPT = 16 << 20;
  private static final int MOST_INFLATERS = 8;

  private final ClientLimits limits;
  private final String userAgent;
  private final Buffers buffers = new Buffers(MOST_KEPT);
  private final Secrets secrets = new Secrets();
  private final Resolver resolver;
  private final TlsContexts contexts;
  private final Connector connector;
  private final Proxies proxies;
  private final Watch watch;
  private final Set<Server> servers = ConcurrentHashMap.newKeySet();
  private final Deque<Gzip> inflaters = new ArrayDeque<>();

  /** A client that finds proxies in the environment of this process. */
  public Client(ClientLimits limits) {
    this(limits, "allsmi", System.getenv());
  }

  /**
   * A client.
   *
   * @param userAgent how it calls itself, such as {@code allsmi/1.2.3}
   * @param environment where proxies are named
   */
  public Client(ClientLimits limits, String userAgent, Map<String, String> environment) {
    this(limits, userAgent, environment, InetAddress::getAllByName);
  }

  Client(
      ClientLimits limits,
      String userAgent,
      Map<String, String> environment,
      Resolver.Lookup lookup) {
    this.limits = limits;
    this.userAgent = userAgent;
    resolver = new Resolver(limits.names(), limits.noNames(), lookup);
    contexts = new TlsContexts(new SystemTrust(environment));
    connector = new Connector(new Dialer(resolver), contexts, buffers, limits);
    proxies = new Proxies(environment);
    watch = new Watch(servers);
    watch.start();
  }

  /**
   * A server.
   *
   * @param base its scheme, host and port; a name and password in it are used unless {@code access}
   *     has others, and are never shown
   * @throws IllegalArgumentException with a message for the user when it is no URL of http or https
   */
  public Server server(URI base, Access access) {
    return server(base, access, Headers.NONE);
  }

  /**
   * A server that is sent more header fields than a scraper's.
   *
   * @throws IllegalArgumentException with a message for the user when it is no URL of http or https
   */
  public Server server(URI base, Access access, Headers more) {
    Server server = new Server(this, base, access, more);
    servers.add(server);
    return server;
  }

  /** Closes all connections. */
  @Override
  public void close() {
    watch.stop();
    resolver.close();
    for (Server server : servers) server.close();
    synchronized (inflaters) {
      inflaters.forEach(Gzip::close);
      inflaters.clear();
    }
  }

  /** How many handshakes did not resume a session. */
  long fullHandshakes() {
    return contexts.handshakes();
  }

  ClientLimits limits() {
    return limits;
  }

  String userAgent() {
    return userAgent;
  }

  Buffers buffers() {
    return buffers;
  }

  Secrets secrets() {
    return secrets;
  }

  Proxies proxies() {
    return proxies;
  }

  Connector connector() {
    return connector;
  }

  void forget(Server server) {
    servers.remove(server);
  }

  Gzip takeGzip() {
    synchronized (inflaters) {
      Gzip known = inflaters.pollFirst();
      if (known != null) return known;
    }
    return new Gzip(buffers, limits);
  }

  void giveBack(Gzip gzip) {
    synchronized (inflaters) {
      if (inflaters.size() < MOST_INFLATERS) {
        inflaters.addFirst(gzip);
        return;
      }
    }
    gzip.close();
  }
}
