package io.allsmi.fleet.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.history.History;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetPageTest {
  private static final Moment AT = Moment.ofWall(1_763_000_000_000L);

  private final FleetPage page = new FleetPage("0.1.0", 1000);

  @Test
  void eachFamilyStandsOnceWithTheSamplesOfAllNodes() {
    String text = write(node("gx-1", 0.5, NodeState.UP), node("gx-2", 0.25, NodeState.LATE));

    assertThat(text)
        .contains(
            """
            # TYPE allsmi_device_utilization_ratio gauge
            allsmi_device_utilization_ratio{instance="gx-1",device="nvidia0"} 0.5
            allsmi_device_utilization_ratio{instance="gx-2",device="nvidia0"} 0.25
            """);
    assertThat(headers(text)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotOfNowIsToldByItsStateAlone() {
    String text = write(node("gx-1", 0.5, NodeState.UP), node("gx-2", 0.25, NodeState.STALE));

    assertThat(text)
        .contains("allsmi_fleet_node_up{instance=\"gx-1\"} 1\n")
        .contains("allsmi_fleet_node_up{instance=\"gx-2\"} 0\n")
        .contains("allsmi_fleet_node_state{instance=\"gx-2\",state=\"stale\"} 1\n")
        .contains("allsmi_fleet_node_state{instance=\"gx-2\",state=\"up\"} 0\n")
        .doesNotContain("0.25");
  }

  @Test
  void whatIsBeyondANodesBudgetIsLeftOutByWholeFamilies() {
    FleetPage small = new FleetPage("0.1.0", 3);
    Bytes out = new Bytes();
    small.write(new FleetView(List.of(node("gx-1", 0.5, NodeState.UP)), AT), out);
    String text = new String(out.toByteArray(), StandardCharsets.UTF_8);

    assertThat(text)
        .contains("allsmi_build_info{instance=\"gx-1\"")
        .doesNotContain("allsmi_device_utilization_ratio")
        .contains("allsmi_fleet_node_families_omitted{instance=\"gx-1\"} 1\n");
    assertThat(text.lines().filter(line -> line.contains("device="))).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aNodeCannotBreakOutOfItsLabel() {
    String text = write(node("a\"} 1\nx \\", 0.5, NodeState.UP));

    assertThat(text).contains("{instance=\"a\\\"} 1\\nx \\\\\",device=\"nvidia0\"} 0.5\n");
  }

  @Test
  void aFleetOfEveryPlatformHasEachSeriesOnce() {
    long start = AT.wallMillis();
    FleetPlan plan = FleetPlan.of(1, 40, Platforms.parseAll("mixed"), start);
    Fleet fleet = new Fleet(plan);
    List<NodeView> nodes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Snapshot snapshot = fleet.node(i).at(Moment.ofWall(start + 5000), Level.CORE);
      nodes.add(new NodeView(snapshot, History.NONE, NodeState.UP));
    }
    String text = write(nodes.toArray(NodeView[]::new));

    Set<String> series = new HashSet<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("#")) continue;
      assertThat(series.add(line.substring(0, line.lastIndexOf(' ')))).as(line).isTrue();
    }
    assertThat(headers(text)).doesNotHaveDuplicates();
    assertThat(series).hasSizeGreaterThan(40 * 100);
  }

  private static List<String> headers(String text) {
    return text.lines()
        .filter(line -> line.startsWith("# TYPE"))
        .map(line -> line.substring("# TYPE ".length(), line.lastIndexOf(' ')))
        .toList();
  }

  private String write(NodeView... nodes) {
    Bytes out = new Bytes();
    page.write(new FleetView(List.of(nodes), AT), out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  private static NodeView node(String name, double utilization, NodeState state) {
    DeviceInfo gpu = DeviceInfo.of("nvidia0", DeviceKind.GPU, "nvidia", "H100", Info.NONE);
    BlockBuilder readings = new BlockBuilder();
    readings.set(0, Layout.NO_PART, AcceleratorMetrics.UTILIZATION_RATIO, utilization);
    Snapshot snapshot =
        new Snapshot(
            name,
            AT,
            new Inventory(List.of(gpu), 1),
            List.of(readings.build("nvml", AT, 0)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new NodeView(snapshot, History.NONE, state);
  }
}
