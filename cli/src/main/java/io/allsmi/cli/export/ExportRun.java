package io.allsmi.cli.export;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.service.EndSignals;
import io.allsmi.cli.service.ServiceManager;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.Keys;
import io.allsmi.exporter.NodeExporter;
import io.allsmi.exporter.endpoint.NodeOptions;
import io.allsmi.exporter.endpoint.Subscribers;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.feed.Rhythm;
import io.allsmi.exporter.feed.Sampler;
import io.allsmi.exporter.own.OwnMetrics;
import io.allsmi.tui.terminal.Signals;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Handler;
import java.io.IOException;
import java.time.Duration;
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
    boolean processes = call.get(ExportKeys.PROCESSES);
    try (Machine machine =
            Machine.withoutPast(call, options.level(), options.interval(), processes);
        Serving serving = Serving.of(call);
        ServiceManager manager = ServiceManager.of(call.io().environment())) {
      OwnMetrics own = ServerMetrics.of(serving.server(), serving.guard());
      Sampler sampler = Served.sampler(call, machine);
      try (NodeExporter node = new NodeExporter(sampler, options, Subscribers.usual(), own)) {
        serving.listen(dialect -> handler(node, dialect));
        CountDownLatch end = EndSignals.latch();
        Duration pause = call.get(Keys.PAUSE);
        Signals.handle("USR1", () -> machine.pause(pause));
        if (!options.interval().isZero()) Rhythm.start(node.feed());
        serving.say();
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

  /** What answers there, in the dialect that is said of it or of all. */
  private Handler handler(NodeExporter node, Optional<Dialect> said) {
    Optional<Dialect> dialect = said.isPresent() ? said : Dialect.of(call.get(ExportKeys.DIALECT));
    return dialect.isPresent() ? node.handler(dialect.get()) : node.handler();
  }
}
