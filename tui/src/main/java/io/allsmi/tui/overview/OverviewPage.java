package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.Info;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
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

/** The whole machine at a glance: host, devices, their past, processes, what is wrong. */
public record OverviewPage(OverviewState state) implements Page {
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
      add(items, kernel(info), info.get("kernel"));
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

  private static String kernel(Info info) {
    String os = info.get("os");
    if (os.startsWith("macOS")) return "Darwin ";
    return os.startsWith("Windows") ? "" : "Linux ";
  }

  private static void add(List<Line> items, String label, String value) {
    if (!value.isEmpty()) items.add(new Line(label, Style.DIM).add(value, Style.NORMAL));
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    new Panels(state, scene, hits).draw(canvas);
    Overlays.draw(state, canvas, scene, hits);
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    if (!(state.overlay() instanceof Overlay.None)) return new OverlayKeys(this, scene).on(key);
    OverviewAction action = OverviewKeys.TABLE.action(key).orElse(null);
    return action == null ? Step.ignored(this) : new Moves(this, scene).on(action);
  }

  @Override
  public Step click(Click click, Scene scene) {
    return new Pointer(this, scene).click(click);
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return new Pointer(this, scene).wheel(click, rows);
  }

  @Override
  public Step paste(String text, Scene scene) {
    return new OverlayKeys(this, scene).paste(text);
  }

  OverviewPage with(OverviewState other) {
    return new OverviewPage(other);
  }
}
