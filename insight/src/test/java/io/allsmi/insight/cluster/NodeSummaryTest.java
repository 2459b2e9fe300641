package io.allsmi.insight.cluster;

import static io.allsmi.insight.cluster.Nodes.GIB;
import static io.allsmi.insight.cluster.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import org.junit.jupiter.api.Test;

class NodeSummaryTest {
  private static NodeSummary summary(Nodes node) {
    return Nodes.cluster(node).nodes().getFirst();
  }

  @Test
  void aTotalSaysOfHowManyDevicesItIs() {
    Figures figures =
        summary(node("a").gpu("H100", 0.5).gpu("H100", 1).gpu("H100", Double.NaN)).figures();

    assertThat(figures.devices()).isEqualTo(3);
    assertThat(figures.utilization()).isEqualTo(new Total(1.5, 2, 3, 0.5, 1));
    assertThat(figures.utilization().mean()).isEqualTo(0.75);
    assertThat(figures.power().sum()).isEqualTo(950);
    assertThat(figures.powerLimit().n()).isEqualTo(2);
    assertThat(figures.memoryUsed().sum()).isEqualTo(120 * GIB);
    assertThat(figures.memoryRatio()).isEqualTo(0.75);
    assertThat(figures.temperature().most()).isEqualTo(80);
    assertThat(figures.margin().least()).isEqualTo(10);
  }

  @Test
  void whatNobodyTellsIsAbsent() {
    Figures figures = summary(node("a").gpu("H100", Double.NaN)).figures();

    assertThat(figures.utilization().isAbsent()).isTrue();
    assertThat(figures.utilization().sum()).isNaN();
    assertThat(figures.utilization().mean()).isNaN();
    assertThat(figures.memoryRatio()).isNaN();
    assertThat(figures.powerRatio()).isNaN();
    assertThat(figures.idle()).isZero();
  }

  @Test
  void aRatioIsOfTheDevicesThatTellBoth() {
    Nodes node = node("a").gpu("H100", 0.5);
    int other = node.device("gpu1", DeviceKind.GPU, "H100", "");
    node.set(other, AcceleratorMetrics.MEMORY_USED_BYTES, 70 * GIB);

    Figures figures = summary(node).figures();

    assertThat(figures.memoryUsed().sum()).isEqualTo(110 * GIB);
    assertThat(figures.memoryRatio()).isEqualTo(0.5);
  }

  @Test
  void theShareOfActiveMultiprocessorsIsToldBeforeUtilization() {
    NodeSummary summary =
        summary(node("a").gpu("H100", 0.9).set(0, AcceleratorMetrics.SM_ACTIVE_RATIO, 0.4));

    assertThat(summary.figures().utilization().mean()).isEqualTo(0.4);
    assertThat(summary.value(Measure.UTILIZATION, 0)).isEqualTo(0.4);
  }

  @Test
  void anIdleDeviceIsHeldWhenSomebodyKeepsMemoryOfIt() {
    Nodes node = node("a").gpus(3, 0).process("lee", "python", "", "gpu1");
    node.set(2, AcceleratorMetrics.MEMORY_USED_BYTES, 40 * GIB);

    Figures figures = summary(node).figures();

    assertThat(figures.idle()).isEqualTo(3);
    assertThat(figures.held()).isEqualTo(2);
  }

  @Test
  void theWattsOfABoardAreCountedOnce() {
    Nodes node = node("a");
    int board = node.device("board0", DeviceKind.BOARD, "n300", "");
    int one = node.device("tt0", DeviceKind.CHIP, "Wormhole", "board0");
    int two = node.device("tt1", DeviceKind.CHIP, "Wormhole", "board0");
    node.set(board, AcceleratorMetrics.POWER_WATTS, 160)
        .set(one, AcceleratorMetrics.POWER_WATTS, 70);
    node.set(two, AcceleratorMetrics.POWER_WATTS, 60);

    NodeSummary summary = summary(node);

    assertThat(summary.figures().power()).isEqualTo(new Total(160, 1, 1, 160, 160));
    assertThat(summary.accelerators()).isEqualTo(2);
  }

  @Test
  void acceleratorsAreCountedByModel() {
    NodeSummary summary = summary(node("a").gpu("H100", 1).gpu("L4", 0).gpu("H100", 0.5));

    assertThat(summary.portions()).extracting(Portion::model).containsExactly("H100", "L4");
    assertThat(summary.portions()).extracting(Portion::count).containsExactly(2, 1);
    assertThat(summary.figures().devices()).isEqualTo(3);
    assertThat(summary.figures().utilization().sum()).isEqualTo(1.5);
  }

  @Test
  void problemsAreWorstFirstAndAdviceIsNotCounted() {
    NodeSummary summary =
        summary(
            node("a")
                .gpus(2, 1)
                .finding(Severity.WARNING, "throttled", "gpu1", 60)
                .finding(Severity.ADVICE, "not_permitted", "nvml", 90)
                .process("lee", "python", "", "gpu1"));

    assertThat(summary.problemCount()).isEqualTo(1);
    assertThat(summary.worst()).contains(Severity.WARNING);
    assertThat(summary.worst(0)).isEmpty();
    assertThat(summary.worst(1)).contains(Severity.WARNING);
    assertThat(summary.problems().getFirst().owner()).isEqualTo("lee python");
    assertThat(summary.problems().getFirst().where()).isEqualTo("a gpu1");
  }

  @Test
  void ofANodeThatIsDownThatAloneIsToldWithItsReason() {
    NodeSummary summary =
        summary(
            node("a")
                .gpus(1, 1)
                .finding(Severity.WARNING, "throttled", "gpu0", 60)
                .in(NodeState.DOWN, "connection refused", 42));

    assertThat(summary.problems())
        .containsExactly(
            new Problem(
                Severity.CRITICAL,
                "node_down",
                "a",
                "",
                42,
                "node down: connection refused",
                "check the host and its exporter",
                ""));
    assertThat(summary.isCurrent()).isFalse();
  }

  @Test
  void whatIsSaidOfAPartitionIsSaidOfItsDevice() {
    Nodes node = node("a").gpus(1, 1);
    node.device("gpu0/mig1", DeviceKind.MIG, "", "gpu0");
    node.finding(Severity.CRITICAL, "xid", "gpu0/mig1", 1).process("kim", "sh", "", "gpu0/mig1");

    NodeSummary summary = summary(node);

    assertThat(summary.worst(0)).contains(Severity.CRITICAL);
    assertThat(summary.owner(0)).isEqualTo("kim sh");
    assertThat(summary.accelerators()).isEqualTo(1);
  }

  @Test
  void whoUsesTheNode() {
    NodeSummary summary =
        summary(
            node("a")
                .gpus(2, 1)
                .process("lee", "python", "c1", "gpu0", "gpu1")
                .process("kim", "sh", "", "gpu1")
                .process("root", "sshd", ""));

    assertThat(summary.users()).containsExactly("lee", "kim");
    assertThat(summary.jobs()).containsExactly("c1");
    assertThat(summary.owner()).isEqualTo("lee python");
  }

  @Test
  void ageIsSecondsSinceItsLastWord() {
    NodeSummary summary = summary(node("a").gpus(1, 1));

    assertThat(summary.age(Nodes.NOW.plusSeconds(7))).isCloseTo(7, within(1e-9));
    assertThat(summary(node("a")).age(Nodes.NOW)).isNaN();
  }
}
