package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import java.util.List;

/** Draws the panels of one frame, each where its height puts it. */
final class Panels {
  private final OverviewState state;
  private final Scene scene;
  private final Hits hits;
  private final PanelName focus;

  Panels(OverviewState state, Scene scene, Hits hits) {
    this.state = state;
    this.scene = scene;
    this.hits = hits;
    focus = state.focus(scene);
  }

  void draw(Canvas canvas) {
    if (state.expanded()) {
      whole(canvas);
      return;
    }
    DevicePanel devices = new DevicePanel(scene, state.devices());
    Heights heights = heights(canvas, devices);
    int y = 0;
    host(panel(canvas, y, heights.host()));
    y += heights.host();
    if (heights.devices() > 0) {
      devices.draw(panel(canvas, y, heights.devices()), focus == PanelName.DEVICES, hits);
    }
    y += heights.devices();
    graphs(panel(canvas, y, heights.graphs()));
    y += heights.graphs();
    processes(panel(canvas, y, heights.processes()));
    y += heights.processes();
    problems(panel(canvas, y, heights.problems()));
  }

  private Heights heights(Canvas canvas, DevicePanel devices) {
    return Heights.of(
        canvas.height(),
        new Heights.Wishes(
            scene.options().panels(),
            HostPanel.rows(scene.node()),
            scene.node().snapshot().accelerators().isEmpty(),
            scene.node().snapshot().findings().size(),
            most -> devices.height(canvas.width(), most)));
  }

  private static Canvas panel(Canvas canvas, int y, int rows) {
    return canvas.region(0, y, canvas.width(), rows);
  }

  private void whole(Canvas canvas) {
    switch (focus) {
      case HOST -> host(canvas);
      case DEVICES -> new DevicePanel(scene, state.devices()).draw(canvas, true, hits);
      case GRAPHS -> graphs(canvas);
      case PROCESSES -> processes(canvas);
      case PROBLEMS -> {
        Canvas inside =
            Box.draw(
                canvas, Titles.of(canvas.glyphs(), PanelName.PROBLEMS, true), new Line(), true);
        if (scene.node().snapshot().findings().isEmpty()) {
          inside.text(1, 0, "nothing is wrong", inside.width(), Style.DIM);
        }
        problems(inside);
      }
    }
  }

  private void host(Canvas canvas) {
    if (canvas.height() == 0) return;
    HostPanel.draw(canvas, scene, focus == PanelName.HOST, hits);
  }

  private void graphs(Canvas canvas) {
    if (canvas.height() == 0) return;
    boolean focused = focus == PanelName.GRAPHS;
    GraphPanel.draw(canvas, scene, state.graphs(), selectedDevice(), focused, hits);
  }

  /** The selected device, or the whole one that the selected partition belongs to. */
  private List<Device> selectedDevice() {
    if (!state.graphs().selectedOnly()) return List.of();
    List<DeviceRow> rows = DeviceRows.of(scene.node(), state.devices());
    if (rows.isEmpty()) return List.of();
    return List.of(rows.get(DevicePanel.selected(rows, state.devices())).device());
  }

  private void processes(Canvas canvas) {
    if (canvas.height() == 0) return;
    boolean focused = focus == PanelName.PROCESSES;
    ProcessPanel.draw(canvas, scene, state.processes(), focused, hits);
  }

  private void problems(Canvas canvas) {
    int selected = focus == PanelName.PROBLEMS ? state.problem() : -1;
    ProblemPanel.draw(canvas, scene.node(), selected, hits);
  }
}
