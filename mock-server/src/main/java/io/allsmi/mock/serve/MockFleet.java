package io.allsmi.mock.serve;

import io.allsmi.exporter.web.Reach;
import io.allsmi.exporter.web.WebAccess;
import io.allsmi.exporter.web.WebGuard;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.HttpStats;
import io.allsmi.wire.http.ListenAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Simulated nodes that are served as real ones are.
 *
 * {@snippet :
 * try (MockFleet fleet = MockFleet.start(FleetSpec.of(3, "nvidia-h100:8"))) {
 *   scrape(fleet.nodes().getFirst().url());
 *   fleet.node("node-0002").fail(Fault.HANG);
 * }
 * }
 */
public final class MockFleet implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 20_000;
  private static final int LEAST_CONNECTIONS = 64;

  /** Nodes that hang, hang in handlers. */
  private static final int HANDLING = 10_000;

  private final FleetSpec spec;
  private final WebGuard guard;
  private final HttpServer server;
  private final Exporters exporters;
  private final List<MockNode> nodes = new ArrayList<>();
  private final RefusalKeeper keeper = new RefusalKeeper();

  private MockFleet(FleetSpec spec, WebGuard guard, int connections, Consumer<String> log) {
    this.spec = spec;
    this.guard = guard;
    server = new HttpServer(HttpLimits.DEFAULT.withCounts(connections, HANDLING), log);
    exporters = new Exporters(spec);
  }

  /**
   * Starts a fleet; when this returns, all nodes can be reached.
   *
   * @throws IOException with one line for the user
   * @throws IllegalArgumentException for a number of nodes that cannot be
   */
  public static MockFleet start(FleetSpec spec) throws IOException {
    return start(spec, line -> {});
  }

  /**
   * The same.
   *
   * @param log takes warnings, each in one line
   */
  public static MockFleet start(FleetSpec spec, Consumer<String> log) throws IOException {
    int descriptors = Descriptors.limit();
    int listeners = spec.place() instanceof Place.PortEach ? spec.nodes() : 1;
    if (spec.place() instanceof Place.PortEach each) {
      OwnPorts.check(each, spec.nodes(), descriptors);
    }
    int left = descriptors - listeners - Descriptors.OWN;
    List<SimulatedNode> simulated = new Fleet(spec.plan()).nodes();
    WebGuard guard = guard(spec, simulated, log);
    checkExpired(spec, guard);
    MockFleet fleet =
        new MockFleet(spec, guard, Math.clamp(left, LEAST_CONNECTIONS, MOST_CONNECTIONS), log);
    try {
      fleet.open(simulated);
      return fleet;
    } catch (IOException | RuntimeException e) {
      fleet.close();
      throw e;
    }
  }

  private static WebGuard guard(FleetSpec spec, List<SimulatedNode> nodes, Consumer<String> log)
      throws IOException {
    WebAccess access = spec.access();
    List<String> hosts = new ArrayList<>(access.allowedHosts());
    if (spec.place() instanceof Place.OnePort) {
      for (SimulatedNode node : nodes) hosts.add(node.name());
    }
    try {
      return WebGuard.open(
          new WebAccess(access.configuration(), access.tokens(), hosts, access.origins()), log);
    } catch (WebConfigException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void checkExpired(FleetSpec spec, WebGuard guard) throws IOException {
    if (!spec.faults().has(Fault.EXPIRED_CERTIFICATE)) return;
    String word = Fault.EXPIRED_CERTIFICATE.word();
    if (!guard.encrypts()) throw new IOException(word + " needs TLS, by --web.config.file");
    if (spec.place() instanceof Place.OnePort) {
      throw new IOException(word + " needs a port for each node, as in --listen 127.0.0.1:20000-");
    }
  }

  private void open(List<SimulatedNode> simulated) throws IOException {
    Reach reach = Reach.of(new ListenAddress.Tcp(spec.place().host(), 0));
    UnaryOperator<Handler> guarded = handler -> guard.guard(handler, reach);
    switch (spec.place()) {
      case Place.PortEach each -> {
        OwnPorts ports = new OwnPorts(server, each, guard.security(), scheme(), guarded);
        boolean dies = spec.scenario().takesNodesDown();
        for (SimulatedNode node : simulated) {
          MockNode served = add(node, ports);
          ports.add(served);
          if (dies || served.isEverRefusing()) keeper.watch(served);
        }
      }
      case Place.OnePort one -> {
        SharedPort port = new SharedPort(scheme(), one.address());
        for (SimulatedNode node : simulated) port.add(add(node, port));
        port.isAt(server.listen(one.address(), guarded.apply(port), guard.security()).address());
      }
    }
    keeper.start();
  }

  private MockNode add(SimulatedNode simulated, MockNode.Door door) {
    MockNode node = new MockNode(nodes.size(), simulated, spec, exporters, door);
    nodes.add(node);
    return node;
  }

  private String scheme() {
    return guard.encrypts() ? "https" : "http";
  }

  /** All nodes, in their order. */
  public List<MockNode> nodes() {
    return List.copyOf(nodes);
  }

  /**
   * The node of that name.
   *
   * @throws NoSuchElementException when there is none
   */
  public MockNode node(String name) {
    for (MockNode node : nodes) {
      if (node.name().equals(name)) return node;
    }
    throw new NoSuchElementException("no node " + name);
  }

  /** What time it is for the nodes. */
  public MockClock clock() {
    return spec.clock();
  }

  /** What serving them took. */
  public HttpStats stats() {
    return server.stats();
  }

  @Override
  public void close() {
    keeper.stop();
    server.close(Duration.ofMillis(200));
  }
}
