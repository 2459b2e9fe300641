package io.allsmi.cli.mock;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.export.Access;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.log.Log;
import io.allsmi.cli.machine.Simulated;
import io.allsmi.cli.service.EndSignals;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.Option;
import io.allsmi.mock.fault.FaultPlan;
import io.allsmi.mock.node.PlatformSpec;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockFleet;
import io.allsmi.mock.serve.MockNode;
import io.allsmi.mock.serve.NodeLists;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Serves a fleet until a signal ends it. */
final class MockRun {
  private final Invocation call;

  MockRun(Invocation call) {
    this.call = call;
  }

  int run() {
    FleetSpec spec = spec();
    try {
      check(MockOptions.HOSTFILE);
      check(MockOptions.FILE_SD);
      CountDownLatch end = EndSignals.latch();
      try (MockFleet fleet = MockFleet.start(spec, MockRun::warn)) {
        List<MockNode> nodes = fleet.nodes();
        writeLists(nodes);
        call.io().err().println("allsmi: " + line(nodes));
        call.io().err().flush();
        end.await();
      }
    } catch (IOException e) {
      throw UserError.problem(Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.COMPLETE;
  }

  private FleetSpec spec() {
    int seed = call.get(MockOptions.SEED);
    return new FleetSpec(
        call.get(MockOptions.NODES),
        platforms(),
        seed,
        Simulated.scenario(call),
        new FaultPlan(call.find(MockOptions.FAULT).orElse(List.of()), seed),
        call.get(MockOptions.LISTEN),
        Simulated.clock(call, call.get(MockOptions.FREEZE)),
        Access.of(call),
        call.get(ExportKeys.PROCESSES),
        Version.NUMBER);
  }

  private List<PlatformSpec> platforms() {
    try {
      return Platforms.parseAll(call.get(MockOptions.PLATFORM));
    } catch (IllegalArgumentException refused) {
      throw UserError.usage("--platform: " + refused.getMessage());
    }
  }

  private void check(Option<Path> option) throws IOException {
    Optional<Path> file = call.find(option);
    if (file.isPresent()) NodeLists.check(file.get());
  }

  private void writeLists(List<MockNode> nodes) throws IOException {
    Optional<Path> hosts = call.find(MockOptions.HOSTFILE);
    if (hosts.isPresent()) NodeLists.write(hosts.get(), NodeLists.hostfile(nodes));
    Optional<Path> targets = call.find(MockOptions.FILE_SD);
    if (targets.isPresent()) NodeLists.write(targets.get(), NodeLists.fileSd(nodes));
  }

  private static String line(List<MockNode> nodes) {
    String first = nodes.getFirst().url() + "/metrics";
    if (nodes.size() == 1) return "serving a simulated node at " + first;
    return "serving "
        + nodes.size()
        + " simulated nodes, from "
        + first
        + " to "
        + nodes.getLast().url()
        + "/metrics";
  }

  private static void warn(String line) {
    Log.write("io.allsmi.mock", Level.WARNING, line, null);
  }
}
