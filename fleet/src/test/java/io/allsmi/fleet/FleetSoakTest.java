package io.allsmi.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.fleet.discover.AccessRules;
import io.allsmi.fleet.discover.FixedTargets;
import io.allsmi.fleet.discover.Target;
import io.allsmi.fleet.poll.PollOptions;
import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.ClusterWatch;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockFleet;
import io.allsmi.mock.serve.MockNode;
import io.allsmi.mock.serve.Place;
import io.allsmi.model.Info;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two minutes with a thousand nodes, of which each fault of the mock has a share. */
@Tag("soak")
class FleetSoakTest {
  private static final int NODES = 1000;
  private static final int SECONDS = 120;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void theHealthyStayUpAndNothingGrows() throws Exception {
    FleetSpec spec = FleetSpec.of(NODES, "nvidia-h100:8").at(Place.parse("127.0.0.1:0"));
    try (MockFleet mock = MockFleet.start(spec)) {
      Set<String> healthy = spoil(mock);
      try (Fleet fleet = fleet(mock)) {
        fleet.start();
        fleet.awaitFirst(Duration.ofSeconds(60));
        ClusterWatch watch = new ClusterWatch();
        long settled = 0;
        for (int second = 1; second <= SECONDS; second++) {
          Thread.sleep(1000);
          ClusterSummary cluster = watch.next(fleet.view());
          assertThat(cluster.figures().devices())
              .isLessThanOrEqualTo(8 * cluster.states().current());
          if (second == SECONDS / 4) settled = usedHeap();
        }
        for (String name : healthy) {
          NodeView node = fleet.view().node(name).orElseThrow();
          assertThat(node.state()).as(name).isEqualTo(NodeState.UP);
          assertThat(node.snapshot().accelerators()).hasSize(8);
        }
        assertThat(usedHeap()).isLessThan(settled + 64 * MEGABYTE);
        assertThat(fleet.view().nodes()).hasSize(NODES);
      }
    }
  }

  /** Seven in a hundred nodes have each of the faults; the names of the others. */
  private static Set<String> spoil(MockFleet mock) throws Exception {
    Fault[] faults = Fault.values();
    Set<String> healthy = new HashSet<>();
    for (MockNode node : mock.nodes()) {
      int kind = node.index() % (faults.length + 1);
      boolean portOfItsOwn = kind < faults.length && faults[kind] == Fault.EXPIRED_CERTIFICATE;
      if (kind == faults.length || portOfItsOwn) healthy.add(node.name());
      else node.fail(faults[kind]);
    }
    return healthy;
  }

  private static Fleet fleet(MockFleet mock) {
    List<Target> targets = new ArrayList<>();
    for (MockNode node : mock.nodes()) {
      targets.add(new Target(URI.create(node.url() + "/metrics"), Info.NONE));
    }
    return new Fleet(
        new FixedTargets(targets),
        AccessRules.OPEN,
        new Client(ClientLimits.DEFAULT, "allsmi/test", Map.of()),
        PollOptions.every(Duration.ofSeconds(3)),
        () -> {});
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
