package io.allsmi.tui.device;

import io.allsmi.model.Device;
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
import io.allsmi.tui.page.Target;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Optional;

/** Everything about one device, of whatever kind. */
public record DevicePage(DeviceState state) implements Page {
  /** A pane of the page. */
  private record PaneTarget(String id) implements Target {}

  /** A row that can be opened. */
  private record RowTarget(String id, int row) implements Target {}

  /** The page of a device that was just opened. */
  public static DevicePage of(String device) {
    return new DevicePage(DeviceState.of(device));
  }

  @Override
  public KeyTable<?> keys() {
    return DeviceKeys.TABLE;
  }

  @Override
  public List<Line> heading(Scene scene) {
    Optional<Device> device = device(scene);
    if (device.isPresent()) return Heading.of(device.get(), scene.options().glyphs());
    return List.of(Heading.path(scene.node().node(), state.device(), scene.options().glyphs()));
  }

  private Optional<Device> device(Scene scene) {
    return scene.node().snapshot().device(state.device());
  }

  @Override
  public void draw(Canvas canvas, Scene scene, Hits hits) {
    Optional<Device> device = device(scene);
    if (device.isEmpty()) {
      String text = state.device() + " is not there any more";
      canvas.text(2, 1, text, canvas.width() - 4, Style.WARNING);
      return;
    }
    Paper paper = paper(scene, device.get(), new Size(canvas.width(), canvas.height()));
    int scroll = Math.min(state.scroll(), paper.lastScroll(canvas.height()));
    paper.draw(canvas, scroll, state.focus());
    paper.drawScroll(canvas, scroll);
    for (Placed place : paper.placed()) {
      Canvas area = canvas.region(place.x(), place.y() - scroll, place.width(), place.rows());
      hits.add(area, new PaneTarget(place.pane().id()));
      if (!(place.pane() instanceof SheetPane sheet) || sheet.selected() < 0) continue;
      for (int row = 0; row < sheet.sheet().size(); row++) {
        hits.add(sheet.place(area, row), new RowTarget(sheet.id(), row));
      }
    }
  }

  private Paper paper(Scene scene, Device device, Size size) {
    return DevicePaper.of(scene.node(), device, state, scene.now(), size, scene.options().glyphs());
  }

  @Override
  public Step key(Input.Key key, Scene scene) {
    if (state.expanded() && key.is(KeyName.ESCAPE)) return to(state.withExpanded(false));
    Optional<DeviceAction> action = DeviceKeys.TABLE.action(key);
    if (action.isEmpty()) return Step.ignored(this);
    return switch (action.get()) {
      case PREVIOUS_DEVICE -> turned(scene, -1);
      case NEXT_DEVICE -> turned(scene, 1);
      case READINGS -> Step.open(this, ReadingsPage.of(state.device()));
      case SHORTER -> to(state.zoomed(false));
      case LONGER -> to(state.zoomed(true));
      case NEXT_PANE -> focused(scene, 1);
      case PREVIOUS_PANE -> focused(scene, -1);
      case EXPAND -> expanded(scene);
      case OPEN -> opened(scene);
      case UP -> moved(scene, -1);
      case DOWN -> moved(scene, 1);
      case PAGE_UP -> scrolled(scene, 2 - scene.room().rows());
      case PAGE_DOWN -> scrolled(scene, scene.room().rows() - 2);
      case FIRST -> to(state.withScroll(0).withRow(0));
      case LAST -> scrolled(scene, Short.MAX_VALUE);
    };
  }

  private static Step to(DeviceState state) {
    return Step.to(new DevicePage(state));
  }

  private Step turned(Scene scene, int by) {
    return to(state.withDevice(DeviceOrder.next(scene.node().snapshot(), state.device(), by)));
  }

  private Step expanded(Scene scene) {
    if (state.expanded()) return to(state.withExpanded(false));
    Optional<Device> device = device(scene);
    if (device.isEmpty()) return Step.to(this);
    Paper paper = paper(scene, device.get(), scene.room());
    return paper.hasChart() ? to(state.withExpanded(true)) : Step.to(this);
  }

  /** Enter opens the selected partition, or the graph that has the focus. */
  private Step opened(Scene scene) {
    Optional<Device> device = device(scene);
    if (device.isEmpty()) return Step.to(this);
    if (onChildren(device.get())) {
      List<Device> children = DeviceOrder.children(device.get());
      int row = Math.min(state.row(), children.size() - 1);
      return Step.open(this, of(children.get(row).name()));
    }
    boolean chart = paper(scene, device.get(), scene.room()).isChart(state.focus());
    return chart ? to(state.withExpanded(!state.expanded())) : Step.to(this);
  }

  /** Whether keys go to the rows of the devices beneath this one, of which there are some. */
  private boolean onChildren(Device device) {
    return state.focus().equals(PartPanes.childrenTitle(device))
        && !DeviceOrder.children(device).isEmpty();
  }

  private Step focused(Scene scene, int by) {
    Optional<Device> device = device(scene);
    if (device.isEmpty()) return Step.to(this);
    // Tab goes through the graphs also while one fills the screen.
    DevicePage whole = new DevicePage(state.withExpanded(false));
    Paper paper = whole.paper(scene, device.get(), scene.room());
    Optional<Placed> next = paper.next(state.focus(), by, state.expanded());
    if (next.isEmpty()) return Step.to(this);
    DeviceState focused = state.withFocus(next.get().pane().id());
    return to(focused.withScroll(paper.scrollTo(next.get(), state.scroll(), scene.room().rows())));
  }

  private Step moved(Scene scene, int by) {
    Optional<Device> device = device(scene);
    if (device.isEmpty() || state.expanded() || !onChildren(device.get())) {
      return scrolled(scene, by);
    }
    int last = DeviceOrder.children(device.get()).size() - 1;
    int row = Math.max(0, Math.min(last, state.row() + by));
    int rows = scene.room().rows();
    Paper paper = paper(scene, device.get(), scene.room());
    return to(
        state.withRow(row).withScroll(paper.scrollTo(state.focus(), row, state.scroll(), rows)));
  }

  private Step scrolled(Scene scene, int by) {
    Optional<Device> device = device(scene);
    if (device.isEmpty()) return Step.to(this);
    int last = paper(scene, device.get(), scene.room()).lastScroll(scene.room().rows());
    int from = Math.min(state.scroll(), last);
    return to(state.withScroll(Math.min(last, from + by)));
  }

  @Override
  public Step click(Click click, Scene scene) {
    if (click.target() instanceof PaneTarget pane) return to(state.withFocus(pane.id()));
    if (!(click.target() instanceof RowTarget row)) return Step.to(this);
    boolean selected = state.focus().equals(row.id()) && state.row() == row.row();
    return selected ? opened(scene) : to(state.withFocus(row.id()).withRow(row.row()));
  }

  @Override
  public Step wheel(Click click, int rows, Scene scene) {
    return scrolled(scene, rows);
  }
}
