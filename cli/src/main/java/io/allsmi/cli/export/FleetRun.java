package io.allsmi.cli.export;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.polling.Polling;
import io.allsmi.cli.service.EndSignals;
import io.allsmi.cli.service.ServiceManager;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.fleet.Fleet;
import io.allsmi.wire.dialect.Dialect;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Serves what a fleet says until a signal ends it. */
final class FleetRun {
  private final Invocation call;

  FleetRun(Invocation call) {
    this.call = call;
  }

  int run() {
    if (Dialect.of(call.get(ExportKeys.DIALECT)).isPresent()) {
      throw UserError.usage("--dialect is of one machine: a fleet is served as allsmi's own text");
    }
    try (Fleet fleet = Polling.of(call, ExportOptions.INTERVAL, () -> {});
        Serving serving = Serving.of(call);
        ServiceManager manager = ServiceManager.of(call.io().environment())) {
      FleetEndpoints endpoints =
          new FleetEndpoints(fleet, Version.NUMBER, call.get(ExportKeys.NODE_SAMPLES));
      serving.listen(dialect -> endpoints);
      CountDownLatch end = EndSignals.latch();
      fleet.start();
      for (String problem : fleet.problems()) warn(problem);
      serving.say();
      manager.ready();
      manager.beat(() -> true);
      end.await();
      manager.stopping();
    } catch (IOException e) {
      throw UserError.problem(Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.COMPLETE;
  }

  private void warn(String line) {
    call.io().err().println("allsmi: warning: " + line);
  }
}
