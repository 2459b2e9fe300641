package io.allsmi.insight.cluster;

import static io.allsmi.insight.cluster.Nodes.cluster;
import static io.allsmi.insight.cluster.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Device;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {
  private static final Measure LOAD = Measure.UTILIZATION;

  private static String draw(HeatMap map) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < map.rows(); y++) {
      HeatRow row = map.row(y);
      text.append(row.isFirst() ? row.group() : "").append(':');
      for (int x = 0; x < row.cells(); x++) {
        HeatCell cell = map.cell(map.index(x, y));
        text.append(
            switch (cell.mark()) {
              case VALUE -> Character.toString('0' + (int) (cell.value() * 9));
              case ABSENT -> "-";
              case LATE -> "?";
              case DOWN -> "x";
            });
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void aCellIsADeviceAndAGroupBeginsALine() {
    ClusterSummary cluster =
        cluster(
            node("b").gpu("H100", 1).gpu("H100", 0).label("rack", "r2"),
            node("a").gpus(3, 0.5).label("rack", "r1"),
            node("c").gpus(2, 1).label("rack", "r1"));

    assertThat(draw(HeatMap.of(cluster, LOAD, Grouping.by("rack"), HeatLevel.DEVICE, 4)))
        .isEqualTo("r1:4449\n:9\nr2:90\n");
  }

  @Test
  void marksSayWhyThereIsNoValue() {
    ClusterSummary cluster =
        cluster(
            node("a").gpu("H100", Double.NaN).gpu("H100", 1),
            node("b").gpus(2, 1).in(NodeState.LATE, "", 1),
            node("c").gpus(2, 1).in(NodeState.STALE, "", 1),
            node("d").gpus(2, 1).in(NodeState.DOWN, "", 1),
            node("e").in(NodeState.UNAUTHORIZED, "", 1),
            node("f").in(NodeState.STARTING, "", 1),
            node("g").gpus(1, 1).set(0, AcceleratorMetrics.PRESENT, 0),
            node("h"));

    assertThat(draw(HeatMap.of(cluster, LOAD, Grouping.NONE, HeatLevel.DEVICE, 50)))
        .isEqualTo(":-9????xxx-x\n");
    assertThat(draw(HeatMap.of(cluster, LOAD, Grouping.NONE, HeatLevel.NODE, 50)))
        .isEqualTo(":9??xx-9\n");
  }

  @ParameterizedTest
  @CsvSource({"10,4,DEVICE", "10,3,NODE", "4,3,NODE", "3,2,GROUP"})
  void theFinestMapThatFitsIsChosen(int width, int height, HeatLevel level) {
    Nodes[] nodes = new Nodes[8];
    for (int i = 0; i < 8; i++) nodes[i] = node("n" + i).gpus(4, 0.5).label("rack", "r" + i / 4);

    HeatMap map = HeatMap.fitting(cluster(nodes), LOAD, Grouping.by("rack"), width, height);

    assertThat(map.level()).isEqualTo(level);
  }

  @Test
  void aNodeAndAGroupShowWhatTheCatalogueMakesOfTheirDevices() {
    ClusterSummary cluster =
        cluster(
            node("a").gpu("H100", 0).gpu("H100", 1).label("rack", "r1"),
            node("b").gpu("H100", 0.5).label("rack", "r1").in(NodeState.DOWN, "", 1),
            node("c").in(NodeState.DOWN, "", 1).label("rack", "r2"));
    Grouping racks = Grouping.by("rack");

    HeatMap mean = HeatMap.of(cluster, LOAD, racks, HeatLevel.NODE, 9);
    HeatMap most = HeatMap.of(cluster, Measure.TEMPERATURE, racks, HeatLevel.GROUP, 9);

    assertThat(mean.cell(0).value()).isEqualTo(0.5);
    assertThat(most.cell(0).value()).isEqualTo(80);
    assertThat(most.cell(0).mark()).isEqualTo(CellMark.VALUE);
    assertThat(most.cell(0).worst()).contains(Severity.CRITICAL);
    assertThat(most.cell(1).mark()).isEqualTo(CellMark.DOWN);
    assertThat(most.place(1).group()).isEqualTo("r2");
  }

  @Test
  void aCellTellsOfTroubleOfItsDeviceAlone() {
    ClusterSummary cluster =
        cluster(node("a").gpus(2, 1).finding(Severity.WARNING, "throttled", "gpu1", 1));
    HeatMap map = HeatMap.of(cluster, LOAD, Grouping.NONE, HeatLevel.DEVICE, 9);

    assertThat(map.cell(0).worst()).isEmpty();
    assertThat(map.cell(1).worst()).contains(Severity.WARNING);
  }

  @Test
  void cellsKeepTheirPlacesWhileReadingsChange() {
    ClusterWatch watch = new ClusterWatch();
    ClusterSummary one = watch.next(Nodes.fleet(node("b").gpus(3, 1), node("a").gpus(2, 0)));
    ClusterSummary two =
        watch.next(
            Nodes.fleet(
                node("b").gpus(3, 0).in(NodeState.DOWN, "", 1),
                node("a").gpus(2, 1).in(NodeState.LATE, "", 1)));

    for (ClusterSummary cluster : new ClusterSummary[] {one, two}) {
      HeatMap map = HeatMap.of(cluster, LOAD, Grouping.NONE, HeatLevel.DEVICE, 3);
      assertThat(map.find("b", "gpu1")).isEqualTo(3);
      assertThat(map.find("a", "gpu1")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyCellIsFoundAgainByWhatItStandsFor(long seed) {
    Random random = new Random(seed);
    Nodes[] nodes = new Nodes[30];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node("n" + i).label("rack", "r" + random.nextInt(4));
      int devices = random.nextInt(6);
      for (int d = 0; d < devices; d++) nodes[i].gpu(random.nextBoolean() ? "H100" : "L4", 0.5);
      if (devices == 0 && random.nextBoolean()) nodes[i].in(NodeState.DOWN, "", 1);
    }
    ClusterSummary cluster = cluster(nodes);
    for (Grouping by : new Grouping[] {Grouping.NONE, Grouping.by("rack"), Grouping.BY_MODEL}) {
      for (HeatLevel level : HeatLevel.values()) {
        HeatMap map = HeatMap.of(cluster, LOAD, by, level, 1 + random.nextInt(12));
        assertFound(map, seed, by.word() + " " + level);
      }
    }
  }

  private static void assertFound(HeatMap map, long seed, String what) {
    int seen = 0;
    for (int y = 0; y < map.rows(); y++) {
      for (int x = 0; x < map.row(y).cells(); x++) {
        int index = map.index(x, y);
        assertThat(index).as("seed %d, %s", seed, what).isEqualTo(seen++);
        assertThat(map.x(index)).isEqualTo(x);
        assertThat(map.y(index)).isEqualTo(y);
        HeatPlace place = map.place(index);
        map.cell(index);
        if (place.node().isEmpty() || map.level() == HeatLevel.NODE) continue;
        String device = place.device().map(Device::name).orElse("");
        assertThat(map.find(place.node().get().node(), device))
            .as("seed %d, %s, %d", seed, what, index)
            .isEqualTo(index);
      }
    }
    assertThat(seen).isEqualTo(map.size());
    assertThat(map.index(0, map.rows())).isEqualTo(-1);
    assertThat(map.index(map.width(), 0)).isEqualTo(-1);
  }

  @Test
  void anEmptyClusterHasNoCells() {
    HeatMap map = HeatMap.fitting(cluster(), LOAD, Grouping.NONE, 10, 5);

    assertThat(map.size()).isZero();
    assertThat(map.rows()).isZero();
    assertThat(map.index(0, 0)).isEqualTo(-1);
    assertThat(map.find("a", "")).isEqualTo(-1);
  }
}
