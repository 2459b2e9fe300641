package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.Info;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.terminal.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole machine at a glance: host, devices, their past, processes, what is wrong. */
public record OverviewPage(OverviewState state) implements Page {
  private static final int PAGE = 10;

  /** The page as it is when the program was just started. */
  public static OverviewPage start() {
    return new OverviewPage(OverviewState.START);
  }

  @Override
  public KeyTable<?> keys() {
    return OverviewKeys.TABLE;
  }

  @Override
  public List<Line> heading(Scene scene) {
    Snapshot snapshot = scene.node().snapshot();
    List<Line> items = new ArrayList<>();
    items.add(new Line(snapshot.node(), Style.BRIGHT));
    List<Device> nodes = snapshot.devices(DeviceKind.NODE);
    if (!nodes.isEmpty()) {
      Info info = nodes.getFirst().info().info();
      add(items, "", info.get("os"));
      add(items, "Linux ", info.get("kernel"));
      double uptime = nodes.getFirst().value(HostMetrics.UPTIME_SECONDS);
      if (!Double.isNaN(uptime)) add(items, "up ", Show.duration(uptime));
    }
    for (Device device : snapshot.accelerators()) {
      String driver = device.info().info().get("driver");
      if (driver.isEmpty()) continue;
      add(items, "driver ", driver);
      break;
    }
    return items;
  }

  private static void add(List<Line> items, String label, String value) {
    if (!value.isEmpty()) items.add(new Line(label, Style.DIM).add(value, Style.NORMAL));
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    NodeView node = scene.node();
    Heights heights =
        Heights.of(
            new Size(canvas.width(), canvas.height()),
            HostPanel.rows(node),
            DevicePanel.rows(node),
            node.snapshot().findings().size());
    int y = 0;
    if (heights.host() > 0) HostPanel.draw(panel(canvas, y, heights.host()), node);
    y += heights.host();
    if (heights.devices() > 0) DevicePanel.draw(panel(canvas, y, heights.devices()), node, state);
    y += heights.devices();
    if (heights.graphs() > 0) GraphPanel.draw(panel(canvas, y, heights.graphs()), node);
    y += heights.graphs();
    if (heights.processes() > 0) {
      ProcessPanel.draw(panel(canvas, y, heights.processes()), node, state);
    }
    y += heights.processes();
    FindingsPanel.draw(panel(canvas, y, heights.findings()), node);
  }

  private static Canvas panel(Canvas canvas, int y, int rows) {
    return canvas.region(0, y, canvas.width(), rows);
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    Optional<Action> action = OverviewKeys.TABLE.action(key);
    return action.isEmpty() ? Step.ignored(this) : Step.to(after(action.get(), scene));
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return Step.to(moved(rows, scene));
  }

  private OverviewPage after(Action action, Scene scene) {
    return switch (action) {
      case NEXT_PANEL, PREVIOUS_PANEL -> new OverviewPage(state.withFocus(otherPanel()));
      case UP -> moved(-1, scene);
      case DOWN -> moved(1, scene);
      case PAGE_UP -> moved(-PAGE, scene);
      case PAGE_DOWN -> moved(PAGE, scene);
      case FIRST -> new OverviewPage(state.withRow(0));
      case LAST -> new OverviewPage(state.withRow(Math.max(0, rows(scene) - 1)));
      case SORT -> new OverviewPage(state.withOrder(state.order().next()));
    };
  }

  private Panel otherPanel() {
    return state.focus() == Panel.DEVICES ? Panel.PROCESSES : Panel.DEVICES;
  }

  private OverviewPage moved(int by, Scene scene) {
    return new OverviewPage(
        state.withRow(Math.max(0, Math.min(rows(scene) - 1, state.row() + by))));
  }

  private int rows(Scene scene) {
    return state.focus() == Panel.DEVICES
        ? DevicePanel.devices(scene.node()).size()
        : scene.node().snapshot().processes().size();
  }
}
