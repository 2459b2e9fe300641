package io.allsmi.insight.cluster;

import static io.allsmi.insight.cluster.Nodes.cluster;
import static io.allsmi.insight.cluster.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSummaryTest {
  @Test
  void nodesStandInNaturalOrder() {
    assertThat(cluster(node("gx-10"), node("gx-9"), node("gx-1")).nodes())
        .extracting(NodeSummary::node)
        .containsExactly("gx-1", "gx-9", "gx-10");
  }

  @ParameterizedTest
  @EnumSource(NodeState.class)
  void onlyNodesThatAreCurrentCount(NodeState state) {
    ClusterSummary cluster = cluster(node("a").gpus(2, 0.5), node("b").gpus(2, 1).in(state, "", 0));

    boolean counts = state == NodeState.UP || state == NodeState.LATE;
    assertThat(cluster.figures().devices()).isEqualTo(counts ? 4 : 2);
    assertThat(cluster.utilization().n()).isEqualTo(counts ? 4 : 2);
    assertThat(cluster.utilization().most()).isEqualTo(counts ? 1 : 0.5);
    assertThat(cluster.top(Measure.UTILIZATION, 1).getFirst().value()).isEqualTo(counts ? 1 : 0.5);
    assertThat(cluster.states().all()).isEqualTo(2);
    assertThat(cluster.count(state)).isEqualTo(state == NodeState.UP ? 2 : 1);
  }

  @Test
  void problemsAreWorstFirstThenNewest() {
    ClusterSummary cluster =
        cluster(
            node("a").gpus(1, 1).finding(Severity.WARNING, "old", "gpu0", 600),
            node("b").gpus(1, 1).finding(Severity.WARNING, "new", "gpu0", 5),
            node("c").gpus(1, 1).finding(Severity.ADVICE, "advice", "gpu0", 1),
            node("d").in(NodeState.DOWN, "", 1));

    assertThat(cluster.problems())
        .extracting(Problem::code)
        .containsExactly("node_down", "new", "old", "advice");
    assertThat(cluster.problemCount()).isEqualTo(3);
  }

  @Test
  void theHighestAndTheLowest() {
    ClusterSummary cluster =
        cluster(
            node("a").gpu("H100", 0.3).gpu("H100", 0.9),
            node("b").gpu("H100", Double.NaN).gpu("H100", 0.6));

    assertThat(cluster.top(Measure.of(AcceleratorMetrics.POWER_WATTS), 2))
        .extracting(ranked -> ranked.node().node() + ranked.device().name())
        .containsExactly("agpu1", "bgpu1");
    assertThat(cluster.bottom(Measure.TEMPERATURE, 9))
        .extracting(Ranked::value)
        .containsExactly(45.0, 60.0, 75.0);
  }

  @Test
  void groupsStandInNaturalOrderAndTheNamelessLast() {
    ClusterSummary cluster =
        cluster(
            node("a").gpus(1, 1).label("rack", "r10"),
            node("b").gpus(2, 0.5).label("rack", "r9"),
            node("c").gpus(4, 0.25),
            node("d").gpus(8, 0.5).label("rack", "r9").in(NodeState.DOWN, "", 1));

    List<GroupSummary> racks = cluster.groups(Grouping.by("rack"));

    assertThat(racks).extracting(GroupSummary::name).containsExactly("r9", "r10", "");
    assertThat(racks).extracting(rack -> rack.nodes().size()).containsExactly(2, 1, 1);
    assertThat(racks).extracting(rack -> rack.figures().devices()).containsExactly(2, 1, 4);
    assertThat(racks.getFirst().worst()).contains(Severity.CRITICAL);
    assertThat(racks.getFirst().states().of(NodeState.DOWN)).isEqualTo(1);
    assertThat(cluster.labels()).containsExactly("rack");
  }

  @Test
  void aNodeWithTwoModelsIsInTwoGroupsWithItsDevicesOfEach() {
    ClusterSummary cluster =
        cluster(node("a").gpu("H100", 1).gpu("L4", 0.5).gpu("H100", 0), node("b").gpu("L4", 0.7));

    List<GroupSummary> models = cluster.groups(Grouping.BY_MODEL);

    assertThat(models).extracting(GroupSummary::name).containsExactly("H100", "L4");
    assertThat(models).extracting(model -> model.figures().devices()).containsExactly(2, 2);
    assertThat(models.get(1).figures().utilization().mean()).isCloseTo(0.6, within(1e-9));
    assertThat(cluster.groups(Grouping.BY_VENDOR)).hasSize(1);
    assertThat(cluster.groups(Grouping.NONE).getFirst().figures().devices()).isEqualTo(4);
    assertThat(cluster.groups(Grouping.BY_STATE).getFirst().name()).isEqualTo("up");
  }

  @Test
  void aNodeIsLookedAtAgainOnlyWhenItsViewIsAnother() {
    ClusterWatch watch = new ClusterWatch();
    NodeView a = node("a").gpus(1, 1).view();
    NodeView b = node("b").gpus(1, 1).view();
    ClusterSummary first = watch.next(new FleetView(List.of(a, b), Nodes.NOW));

    NodeView newer = node("b").gpus(1, 0.5).view();
    ClusterSummary second = watch.next(new FleetView(List.of(a, newer), Nodes.NOW));

    assertThat(second.nodes().get(0)).isSameAs(first.nodes().get(0));
    assertThat(second.figures().utilization().sum()).isEqualTo(1.5);
    assertThat(first.figures().utilization().sum()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoFollowsAFleetSeesWhatWhoLooksAtItOnceSees(long seed) {
    Random random = new Random(seed);
    List<NodeView> views = new ArrayList<>();
    ClusterWatch watch = new ClusterWatch();
    for (int step = 0; step < 60; step++) {
      change(views, random);
      FleetView fleet = new FleetView(views, Nodes.NOW);
      ClusterSummary followed = watch.next(fleet);
      ClusterSummary once = ClusterSummary.of(fleet);

      assertThat(text(followed)).as("seed %d, step %d", seed, step).isEqualTo(text(once));
      assertThat(followed.utilization().n()).isEqualTo(naive(views).length);
      assertPercentile(followed.utilization().p50(), 0.5, naive(views));
      assertPercentile(followed.utilization().p95(), 0.95, naive(views));
    }
  }

  private static void change(List<NodeView> views, Random random) {
    int kind = views.isEmpty() ? 0 : random.nextInt(5);
    if (kind == 0) views.add(random(random.nextInt(1000), random));
    else if (kind == 1) views.remove(random.nextInt(views.size()));
    else if (kind == 2) Collections.shuffle(views, random);
    else {
      int at = random.nextInt(views.size());
      views.set(at, random(Integer.parseInt(views.get(at).node().substring(1)), random));
    }
  }

  private static NodeView random(int name, Random random) {
    Nodes node = node("n" + name).label("rack", "r" + random.nextInt(3));
    int n = random.nextInt(5);
    for (int i = 0; i < n; i++) {
      node.gpu(
          random.nextBoolean() ? "H100" : "L4",
          random.nextInt(4) == 0 ? Double.NaN : random.nextDouble());
    }
    NodeState[] states = NodeState.values();
    return node.in(states[random.nextInt(states.length)], "", 1).view();
  }

  private static String text(ClusterSummary cluster) {
    StringBuilder text = new StringBuilder();
    text.append(text(cluster.figures()))
        .append(cluster.utilization())
        .append(cluster.temperature());
    for (NodeSummary node : cluster.nodes()) text.append(node.node()).append(text(node.figures()));
    for (GroupSummary group : cluster.groups(Grouping.BY_MODEL)) {
      text.append(group.name()).append(group.nodes().size()).append(text(group.figures()));
    }
    return text.append(cluster.problems()).toString();
  }

  private static String text(Figures figures) {
    StringBuilder text = new StringBuilder().append(figures.devices()).append(figures.idle());
    for (Quantity quantity : Quantity.values()) text.append(figures.of(quantity)).append('\n');
    return text.append(figures.memoryRatio()).append(figures.powerRatio()).toString();
  }

  /** The utilization of all devices that count, ascending. */
  private static double[] naive(List<NodeView> views) {
    return views.stream()
        .filter(view -> view.state().isCurrent())
        .flatMap(view -> view.snapshot().accelerators().stream())
        .mapToDouble(device -> device.value(AcceleratorMetrics.UTILIZATION_RATIO))
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  private static void assertPercentile(double found, double share, double[] ascending) {
    if (ascending.length == 0) {
      assertThat(found).isNaN();
      return;
    }
    int rank = (int) Math.ceil(share * ascending.length) - 1;
    assertThat(found).as(Arrays.toString(ascending)).isCloseTo(ascending[rank], within(0.001));
  }
}
