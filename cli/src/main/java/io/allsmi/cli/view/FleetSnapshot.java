package io.allsmi.cli.view;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.output.AtomicFile;
import io.allsmi.cli.polling.Polling;
import io.allsmi.fleet.Fleet;
import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every node once and prints what they say. */
final class FleetSnapshot {
  /** More than the time-out of a poll: the last ones begin when others have ended. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final Invocation call;

  FleetSnapshot(Invocation call) {
    this.call = call;
  }

  int run() throws IOException {
    Optional<Path> output = call.find(ViewOptions.OUTPUT);
    output.ifPresent(AtomicFile::check);
    NodeFilter filter = NodeFilter.of(call);
    FleetRendering rendering = FleetRendering.of(format(), pretty());
    ClusterSummary all = ask();
    ClusterSummary chosen = filter.apply(all);
    if (output.isEmpty()) {
      write(rendering, chosen, call.io().out());
    } else {
      try (AtomicFile file = AtomicFile.create(output.get())) {
        write(rendering, chosen, file);
        file.commit();
      }
    }
    return verdict(all);
  }

  private static void write(FleetRendering rendering, ClusterSummary cluster, OutputStream out)
      throws IOException {
    rendering.write(cluster, out);
    out.flush();
  }

  private FleetFormat format() {
    Optional<FleetFormat> asked = call.find(ViewOptions.FORMAT);
    if (asked.isPresent()) return asked.get();
    boolean person = call.find(ViewOptions.OUTPUT).isEmpty() && call.io().outIsTerminal();
    return person ? FleetFormat.TABLE : FleetFormat.JSON;
  }

  private boolean pretty() {
    boolean pretty = call.get(ViewOptions.PRETTY);
    if (pretty && format() != FleetFormat.JSON) {
      throw UserError.usage("--pretty is for json: add --format json, or leave it out");
    }
    return pretty;
  }

  private ClusterSummary ask() {
    try (Fleet fleet = Polling.once(call)) {
      fleet.start();
      for (String problem : fleet.problems()) complain("warning: " + problem);
      fleet.awaitFirst(fleet.polled().timeout().plus(SLACK));
      FleetView view = fleet.view();
      return ClusterSummary.of(view);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserError.problem("interrupted");
    }
  }

  private int verdict(ClusterSummary cluster) {
    List<NodeSummary> nodes = cluster.nodes();
    int current = cluster.states().current();
    if (nodes.isEmpty() || current == 0) {
      complain("no node answered");
      return ExitCode.PROBLEM;
    }
    if (!call.get(ViewOptions.STRICT) || current == nodes.size()) return ExitCode.COMPLETE;
    List<String> counts = new ArrayList<>();
    for (NodeState state : NodeState.values()) {
      int count = cluster.count(state);
      if (!state.isCurrent() && count > 0) counts.add(count + " " + state.word());
    }
    complain("of " + nodes.size() + " nodes " + String.join(", ", counts));
    return ExitCode.PROBLEM;
  }

  private void complain(String line) {
    call.io().err().println("allsmi: ".concat(line));
  }
}
