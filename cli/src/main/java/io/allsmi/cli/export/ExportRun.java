package io.allsmi.cli.export;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.log.Log;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.service.EndSignals;
import io.allsmi.cli.service.ServiceManager;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Listener;
import io.allsmi.exporter.NodeExporter;
import io.allsmi.exporter.endpoint.NodeOptions;
import io.allsmi.exporter.endpoint.Subscribers;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.feed.Rhythm;
import io.allsmi.exporter.feed.Sampler;
import io.allsmi.exporter.own.OwnMetrics;
import io.allsmi.exporter.web.Reach;
import io.allsmi.exporter.web.WebGuard;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.tui.terminal.Signals;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Bound;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Security;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Serves this machine until a signal ends it. */
final class ExportRun {
  /** How long a signal may have to wait for the first collection. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Invocation call;

  ExportRun(Invocation call) {
    this.call = call;
  }

  int run() {
    NodeOptions options = Served.options(call);
    WebGuard guard = guard();
    boolean processes = call.get(ExportKeys.PROCESSES);
    try (Machine machine =
            Machine.withoutPast(call, options.level(), options.interval(), processes);
        HttpServer server = new HttpServer(limits(), ExportRun::warn);
        ServiceManager manager = ServiceManager.of(call.io().environment())) {
      OwnMetrics own = ServerMetrics.of(server, guard);
      Sampler sampler = Served.sampler(call, machine);
      try (NodeExporter node = new NodeExporter(sampler, options, Subscribers.usual(), own)) {
        List<Bound> bound = listen(server, guard, node);
        CountDownLatch end = EndSignals.latch();
        Duration pause = call.get(Keys.PAUSE);
        Signals.handle("USR1", () -> machine.pause(pause));
        if (!options.interval().isZero()) Rhythm.start(node.feed());
        say(bound, guard);
        awaitFirst(node.feed(), end);
        manager.ready();
        manager.beat(node.feed()::isAlive);
        end.await();
        manager.stopping();
      } catch (IOException e) {
        throw UserError.problem(Reason.of(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return ExitCode.COMPLETE;
  }

  /** Who depends on the service finds readings there when it is told that it is ready. */
  private void awaitFirst(Feed feed, CountDownLatch end) throws InterruptedException {
    while (!feed.interval().isZero() && end.getCount() > 0 && feed.newest().isEmpty()) {
      feed.get(call.get(ExportOptions.LEVEL), LOOK);
    }
  }

  private WebGuard guard() {
    try {
      return WebGuard.open(Access.of(call), ExportRun::warn);
    } catch (WebConfigException refused) {
      throw UserError.problem(String.valueOf(refused.getMessage()));
    }
  }

  private HttpLimits limits() {
    HttpLimits usual = HttpLimits.DEFAULT;
    return usual.withCounts(usual.connections(), call.get(ExportKeys.MAX_REQUESTS));
  }

  private List<Bound> listen(HttpServer server, WebGuard guard, NodeExporter node)
      throws IOException {
    List<Bound> bound = new ArrayList<>();
    for (Listener listener : listeners()) {
      bound.add(listen(server, guard, listener.address(), handler(node, listener.dialect())));
    }
    Optional<Path> socket = call.find(ExportKeys.SOCKET);
    if (socket.isPresent()) {
      Handler handler = handler(node, Optional.empty());
      bound.add(listen(server, guard, new ListenAddress.Unix(socket.get()), handler));
    }
    return bound;
  }

  private static Bound listen(
      HttpServer server, WebGuard guard, ListenAddress address, Handler handler)
      throws IOException {
    Reach reach = Reach.of(address);
    Security security = reach == Reach.SOCKET ? Security.PLAIN : guard.security();
    return server.listen(address, guard.guard(handler, reach), security);
  }

  /** What answers there, in the dialect that is said of it or of all. */
  private Handler handler(NodeExporter node, Optional<Dialect> said) {
    Optional<Dialect> dialect =
        said.isPresent() ? said : Dialect.of(call.get(ExportKeys.DIALECT));
    return dialect.isPresent() ? node.handler(dialect.get()) : node.handler();
  }

  /** A socket stands for the usual port, and beside a port that was asked for. */
  private List<Listener> listeners() {
    boolean socket = call.find(ExportKeys.SOCKET).isPresent();
    boolean ports = !socket || call.settings().isGiven(ExportKeys.LISTEN);
    return ports ? call.get(ExportKeys.LISTEN) : List.of();
  }

  private void say(List<Bound> bound, WebGuard guard) {
    for (Bound each : bound) {
      call.io()
          .err()
          .println("allsmi: " + StartLine.of(each.address(), guard.encrypts(), guard.asksWho()));
    }
    call.io().err().flush();
  }

  private static void warn(String line) {
    Log.write("io.allsmi.http", Level.WARNING, line, null);
  }
}
