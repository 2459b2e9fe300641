package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.HeatPlace;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.tui.cluster.heat.HeatSheet;
import io.allsmi.tui.device.DevicePage;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import java.util.Optional;

/** Moves the cursor of the heat map, and opens what it is on. */
final class HeatMoves {
  private final ClusterPage page;
  private final ClusterState state;
  private final Scene scene;
  private final HeatSheet sheet;

  HeatMoves(ClusterPage page, Scene scene) {
    this.page = page;
    this.scene = scene;
    state = page.state();
    sheet = ClusterPanels.sheet(page, scene);
  }

  /** The cell that the cursor is on; the first one before it was moved, -1 where there is none. */
  static int cursor(HeatSheet sheet, HeatChoice choice) {
    int size = sheet.map().size();
    if (size == 0) return -1;
    int at = sheet.find(choice.node(), choice.device(), choice.group());
    return at < 0 ? 0 : at;
  }

  Step moved(int right, int down) {
    return at(sheet.moved(cursor(sheet, state.heat()), right, down));
  }

  Step at(int index) {
    int size = sheet.map().size();
    if (size == 0) return Step.to(page);
    return Step.to(page.with(state.with(on(Math.clamp(index, 0, size - 1)))));
  }

  /** The choice with the cursor on a cell. */
  HeatChoice on(int index) {
    HeatPlace place = sheet.map().place(index);
    String node = place.node().map(NodeSummary::node).orElse("");
    String device = place.device().map(found -> found.name()).orElse("");
    return state.heat().on(node, device, place.group());
  }

  /** The same with finer or coarser cells, the cursor on what it was on. */
  Step zoomed(int by) {
    int before = cursor(sheet, state.heat());
    HeatChoice choice = before < 0 ? state.heat() : on(before);
    return Step.to(page.with(state.with(choice.zoomed(by))));
  }

  /** The page of the device or node, or what is in the group. */
  Step open() {
    int at = cursor(sheet, state.heat());
    if (at < 0) return Step.to(page);
    HeatPlace place = sheet.map().place(at);
    Optional<NodeSummary> node = place.node();
    ClusterPage left = page.with(state.with(on(at)));
    if (node.isEmpty()) {
      return left.entering(new Within(ClusterPanels.grouping(page, scene), place.group()));
    }
    String name = node.get().node();
    if (place.device().isEmpty()) return Step.open(left, OverviewPage.start(), name);
    return Step.open(left, DevicePage.of(place.device().get().name()), name);
  }
}
