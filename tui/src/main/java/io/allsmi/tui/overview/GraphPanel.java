package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.DeviceNames;
import io.allsmi.tui.show.Totals;
import java.util.List;

/**
 * The past: of each device where there is room for that, of all as one where there is not, of one
 * device by several readings, or of the host where no device is.
 */
final class GraphPanel {
  private static final int LEAST_WIDTH = 24;
  private static final int LEAST_HEIGHT = 3;
  private static final int GAP = 2;
  private static final int LEAST_STRIP = 36;
  private static final int LEAST_STRIPS = 12;
  private static final int STRIP_NAME = 10;
  private static final int STRIP_VALUE = 10;
  private static final List<Measure> BESIDE =
      List.of(
          Measure.POWER, Measure.UTILIZATION, Measure.MEMORY, Measure.TEMPERATURE, Measure.CLOCK);
  private static final List<Measure> OF_ONE =
      List.of(Measure.UTILIZATION, Measure.POWER, Measure.TEMPERATURE, Measure.MEMORY);

  private final Scene scene;
  private final GraphChoice choice;
  private final boolean focused;

  private GraphPanel(Scene scene, GraphChoice choice, boolean focused) {
    this.scene = scene;
    this.choice = choice;
    this.focused = focused;
  }

  /**
   * Draws it.
   *
   * @param selected a device, for when the graphs follow the selected one; empty when none is
   */
  static void draw(
      Canvas canvas,
      Scene scene,
      GraphChoice choice,
      List<Device> selected,
      boolean focused,
      Hits hits) {
    hits.add(canvas, new Place.Inside(PanelName.GRAPHS));
    GraphPanel panel = new GraphPanel(scene, choice, focused);
    List<Device> devices = scene.node().snapshot().accelerators();
    if (devices.isEmpty()) {
      panel.halves(canvas, HostGraphs.cpu(scene.node()), HostGraphs.network(scene.node()));
    } else if (choice.selectedOnly() && !selected.isEmpty()) {
      panel.ofOne(canvas, selected.getFirst());
    } else if (devices.size() > 1 && panel.fits(canvas, devices.size())) {
      panel.each(canvas, devices);
    } else if (devices.size() > 1 && stripColumns(canvas, devices.size()) > 0) {
      panel.strips(canvas, devices);
    } else {
      panel.halves(
          canvas, panel.ofAll(devices, choice.measure()), panel.ofAll(devices, panel.other()));
    }
  }

  /** What stands beside the chosen measure: the first other one that any device has. */
  private Measure other() {
    List<Device> devices = Totals.powered(scene.node().snapshot());
    for (Measure measure : BESIDE) {
      if (measure == choice.measure()) continue;
      for (Device device : devices) {
        if (!Double.isNaN(device.value(measure.metric(device)))) return measure;
      }
    }
    return choice.measure() == Measure.POWER ? Measure.UTILIZATION : Measure.POWER;
  }

  private PastGraph ofAll(List<Device> devices, Measure measure) {
    boolean watts = measure == Measure.POWER;
    List<Device> all = watts ? Totals.powered(scene.node().snapshot()) : devices;
    return PastGraph.of(scene.node(), all, measure);
  }

  private void halves(Canvas canvas, PastGraph left, PastGraph right) {
    int half = canvas.width() / 2;
    framed(canvas.region(0, 0, half, canvas.height()), left, true);
    framed(canvas.region(half, 0, canvas.width() - half, canvas.height()), right, false);
  }

  private void framed(Canvas canvas, PastGraph graph, boolean first) {
    Line title =
        first
            ? Titles.of(canvas.glyphs(), PanelName.GRAPHS, graph.title(), focused)
            : plain(graph.title());
    title.add("  " + choice.windowText(), Style.DIM);
    Canvas inside = Box.draw(canvas, title, new Line(graph.now(), Style.NORMAL), focused);
    graph.draw(inside.region(1, 0, inside.width() - 2, inside.height()), choice.window());
  }

  private Line plain(String title) {
    return new Line(title, focused ? Style.BRIGHT : Style.NORMAL);
  }

  /** Several readings of one device, side by side and below each other. */
  private void ofOne(Canvas canvas, Device device) {
    int columns = canvas.width() >= 160 ? 4 : 2;
    int rows = canvas.height() >= 2 * 7 && columns == 2 ? 2 : 1;
    int height = canvas.height() / rows;
    for (int i = 0; i < columns * rows && i < OF_ONE.size(); i++) {
      int x = canvas.width() * (i % columns) / columns;
      int end = canvas.width() * (i % columns + 1) / columns;
      int y = i / columns * height;
      int rest = i / columns == rows - 1 ? canvas.height() - y : height;
      PastGraph graph = PastGraph.of(scene.node(), List.of(device), OF_ONE.get(i));
      String name = i == 0 ? device.name() + " " : "";
      framed(canvas.region(x, y, end - x, rest), graph.titled(name + graph.title()), i == 0);
    }
  }

  private boolean fits(Canvas canvas, int devices) {
    return columns(canvas, devices) > 0;
  }

  /**
   * In how many columns every device has a graph of its own, the fewest that do; 0 when there is no
   * room for that.
   */
  private static int columns(Canvas canvas, int devices) {
    int most = (canvas.width() - 4 + GAP) / (LEAST_WIDTH + GAP);
    for (int columns = Math.min(4, devices); columns <= most; columns++) {
      int rows = (devices + columns - 1) / columns;
      if (rows * LEAST_HEIGHT <= canvas.height() - 2) return columns;
    }
    return 0;
  }

  private Canvas eachPlace(Canvas canvas, Device first) {
    Line title =
        Titles.of(canvas.glyphs(), PanelName.GRAPHS, choice.measure().title(first), focused)
            .add("  each device, " + choice.windowText(), Style.DIM);
    Canvas inside = Box.draw(canvas, title, new Line(), focused);
    return inside.region(1, 0, inside.width() - 2, inside.height());
  }

  /** A graph for each device. */
  private void each(Canvas canvas, List<Device> devices) {
    Canvas place = eachPlace(canvas, devices.getFirst());
    int columns = columns(canvas, devices.size());
    int rows = (devices.size() + columns - 1) / columns;
    int width = (place.width() + GAP) / columns - GAP;
    for (int i = 0; i < devices.size(); i++) {
      int y = place.height() * (i / columns) / rows;
      int height = place.height() * (i / columns + 1) / rows - y;
      Canvas cell = place.region(i % columns * (width + GAP), y, width, height);
      Device device = devices.get(i);
      PastGraph graph = PastGraph.of(scene.node(), List.of(device), choice.measure());
      name(cell, device, width - 10);
      cell.textRight(width, 0, graph.now(), Style.BRIGHT);
      graph.draw(cell.region(0, 1, width, height - 1), choice.window());
    }
  }

  /**
   * In how many columns every device has a row of its own; 0 when there is no room for that, or so
   * little that the past of all as one says more.
   */
  private static int stripColumns(Canvas canvas, int devices) {
    int rows = canvas.height() - 2;
    if (rows < LEAST_STRIPS) return 0;
    int columns = (devices + rows - 1) / rows;
    return (canvas.width() - 4 + GAP) / columns - GAP >= LEAST_STRIP ? columns : 0;
  }

  /** A row for each device: its name, its past, its value. */
  private void strips(Canvas canvas, List<Device> devices) {
    Canvas place = eachPlace(canvas, devices.getFirst());
    int columns = stripColumns(canvas, devices.size());
    int rows = (devices.size() + columns - 1) / columns;
    int width = (place.width() + GAP) / columns - GAP;
    for (int i = 0; i < devices.size(); i++) {
      Canvas cell = place.region(i / rows * (width + GAP), i % rows, width, 1);
      Device device = devices.get(i);
      PastGraph graph = PastGraph.of(scene.node(), List.of(device), choice.measure());
      name(cell, device, STRIP_NAME - 1);
      cell.textRight(width, 0, graph.now(), Style.BRIGHT);
      graph.drawStrip(
          cell.region(STRIP_NAME, 0, width - STRIP_NAME - STRIP_VALUE, 1), choice.window());
    }
  }

  private static void name(Canvas cell, Device device, int columns) {
    char ellipsis = cell.glyphs().ellipsis();
    cell.text(0, 0, DeviceNames.fitting(device.name(), columns, ellipsis), columns, Style.NORMAL);
  }
}
