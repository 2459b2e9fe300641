package io.allsmi.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.fleet.discover.AccessRules;
import io.allsmi.fleet.discover.FixedTargets;
import io.allsmi.fleet.discover.Target;
import io.allsmi.fleet.poll.PollOptions;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.junit.MockFleetExtension;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockNode;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fleet says of nodes that fail it, and that the others do not suffer. */
class FleetFaultTest {
  @RegisterExtension
  static final MockFleetExtension MOCK = MockFleetExtension.of(FleetSpec.of(3, "nvidia-h100:2"));

  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final String ILL = "node-0002";

  private final Fleet fleet = fleet();

  private static Fleet fleet() {
    List<Target> targets = new ArrayList<>();
    for (MockNode node : MOCK.fleet().nodes()) {
      targets.add(new Target(URI.create(node.url() + "/metrics"), Info.of("rack", "a01")));
    }
    return new Fleet(
        new FixedTargets(targets),
        AccessRules.OPEN,
        new Client(ClientLimits.DEFAULT, "allsmi/test", Map.of()),
        PollOptions.every(INTERVAL).withTimeout(Duration.ofMillis(800)),
        () -> {});
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void nodesAreUpWithTheirReadingsAndLabels() throws Exception {
    fleet.start();
    fleet.awaitFirst(Duration.ofSeconds(20));

    assertThat(fleet.view().nodes()).extracting(NodeView::state).containsOnly(NodeState.UP);
    NodeView node = node("node-0001");
    assertThat(node.snapshot().accelerators()).hasSize(2);
    assertThat(
            node.snapshot().device("nvidia0").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
        .isPositive();
    assertThat(node.contact().labels().get("rack")).isEqualTo("a01");
    assertThat(node.contact().dialects()).containsExactly("allsmi");
    assertThat(fleet.problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0} makes {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "REFUSE              | DOWN      | refused",
        "HANG                | DOWN      | no answer within",
        "TRICKLE             | DOWN      | did not end within",
        "UNAVAILABLE         | DOWN      | 503",
        "RESET               | DOWN      | reset",
        "TRUNCATE            | DOWN      | ",
        "GZIP_BOMB           | MALFORMED | ",
        "HUGE                | MALFORMED | ",
      })
  void aNodeThatFailsSaysWhyAndIsCountedNowhere(Fault fault, NodeState state, String reason)
      throws Exception {
    MOCK.fleet().node(ILL).fail(fault);
    fleet.start();
    NodeView ill = untilAddressIs(state);

    assertThat(ill.contact().reason()).isNotEmpty().doesNotContain("Exception");
    if (reason != null) assertThat(ill.contact().reason()).contains(reason);
    until(() -> node("node-0001").state() == NodeState.UP);
    until(() -> node("node-0003").state() == NodeState.UP);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"MALFORMED", "CONTENT_TYPE", "CLOCK_SKEW", "DUPLICATE"})
  void whatCanBeUnderstoodIsUnderstood(Fault fault) throws Exception {
    MOCK.fleet().node(ILL).fail(fault);
    fleet.start();
    until(() -> node(ILL).state() == NodeState.UP);

    assertThat(node(ILL).snapshot().accelerators()).hasSize(2);
    assertThat(
            node(ILL)
                .snapshot()
                .device("nvidia0")
                .orElseThrow()
                .value(AcceleratorMetrics.POWER_WATTS))
        .isPositive();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EXPIRED_CERTIFICATE"},
      mode = EnumSource.Mode.EXCLUDE)
  void aNodeThatIsWellAgainIsUpAgain(Fault fault) throws Exception {
    fleet.start();
    until(() -> node(ILL).state() == NodeState.UP);
    MOCK.fleet().node(ILL).fail(fault);
    Thread.sleep(2 * INTERVAL.toMillis());
    MOCK.fleet().node(ILL).heal();

    until(() -> node(ILL).state() == NodeState.UP && node(ILL).contact().reason().isEmpty());
    assertThat(fleet.view().nodes()).hasSize(3);
  }

  /** A node that has never answered is known by its address. */
  private NodeView untilAddressIs(NodeState state) throws InterruptedException {
    String address = MOCK.fleet().node(ILL).url().getAuthority();
    until(() -> node(address).state() == state);
    return node(address);
  }

  private NodeView node(String name) {
    for (NodeView node : fleet.view().nodes()) {
      if (node.node().equals(name) || node.contact().addresses().contains(name)) return node;
    }
    return NodeView.starting(name, io.allsmi.model.Moment.ofWall(0));
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 3000 && !condition.getAsBoolean(); i++) Thread.sleep(10);
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
