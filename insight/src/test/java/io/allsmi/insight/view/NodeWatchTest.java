package io.allsmi.insight.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.fixture.Scene;
import io.allsmi.insight.history.History;
import io.allsmi.model.Layout;
import io.allsmi.model.Severity;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeWatchTest {
  private final Scene scene = new Scene().device("eth0", DeviceKind.NETWORK);
  private final NodeWatch watch = NodeWatch.of(Derive.core(), 1);

  private NodeView tick(double second, double bytes, double errors) {
    scene.at(second);
    scene.block(
        "network",
        block -> {
          block.set(0, Layout.NO_PART, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, bytes);
          block.set(0, Layout.NO_PART, HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL, errors);
        });
    return watch.next(scene.snapshot());
  }

  @Test
  void aViewHasDerivedReadingsTheirPastAndFindings() {
    tick(0, 0, 0);
    tick(1, 100, 0);
    NodeView view = tick(2, 350, 4);

    assertThat(view.node()).isEqualTo("gx-014");
    assertThat(view.state()).isEqualTo(NodeState.UP);
    assertThat(view.snapshot().device(0).value(HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND))
        .isEqualTo(250);
    assertThat(view.history().series("eth0", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND).last(3))
        .containsExactly(Double.NaN, 100, 250);
    assertThat(view.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("errors_rising"));
    assertThat(view.worst()).contains(Severity.WARNING);
  }

  @Test
  void findingsAreNotFedBackIntoThemselves() {
    tick(0, 0, 0);
    tick(1, 0, 1);
    for (int second = 2; second < 301; second++) tick(second, 0, 1);

    assertThat(tick(301, 0, 1).findings()).hasSize(1);
    assertThat(tick(302, 0, 1).findings()).isEmpty();
  }

  @Test
  void anotherIntervalIsNoGap() {
    tick(0, 0, 0);
    watch.interval(10);
    NodeView view = tick(10, 100, 0);

    assertThat(view.snapshot().device(0).value(HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND))
        .isEqualTo(10);
    assertThat(view.history().size()).isEqualTo(2);
  }

  @Test
  void aNodeIsLateWhenNoSourceIsInTime() {
    assertThat(tick(0, 0, 0).state()).isEqualTo(NodeState.UP);
    scene.source("network", SourceState.LATE, 0, 1);
    assertThat(watch.next(scene.at(1).snapshot()).state()).isEqualTo(NodeState.LATE);
    scene.source("cpu", SourceState.OK, 1, 1);
    assertThat(watch.next(scene.at(2).snapshot()).state()).isEqualTo(NodeState.UP);
  }

  @Test
  void aNodeThatHasSaidNothingIsStarting() {
    scene.source("network", SourceState.LATE, 0, 1);
    assertThat(watch.next(scene.snapshot()).state()).isEqualTo(NodeState.STARTING);

    NodeView view = NodeView.starting("gx-015", Scene.moment(0));
    assertThat(view.state()).isEqualTo(NodeState.STARTING);
    assertThat(view.history()).isSameAs(History.NONE);
    assertThat(view.worst()).isEmpty();
    assertThat(view.in(NodeState.DOWN).state()).isEqualTo(NodeState.DOWN);
  }

  @Test
  void theLocalViewIsAFleetOfOne() {
    NodeView node = tick(3, 0, 0);
    FleetView fleet = FleetView.of(node);

    assertThat(fleet.at()).isEqualTo(Scene.moment(3));
    assertThat(fleet.nodes()).isEqualTo(List.of(node));
    assertThat(fleet.node("gx-014")).contains(node);
    assertThat(fleet.node("gx-015")).isEmpty();
    assertThat(fleet.at(Scene.moment(5)).at()).isEqualTo(Scene.moment(5));
  }
}
