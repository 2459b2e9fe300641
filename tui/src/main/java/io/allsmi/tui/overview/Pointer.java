package io.allsmi.tui.overview;

import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import java.util.List;

/** What the mouse does on the overview. */
final class Pointer {
  /** The first columns of a row hold its name, with the sign that folds it. */
  private static final int NAME = 10;

  private final OverviewPage page;
  private final OverviewState state;
  private final Scene scene;

  Pointer(OverviewPage page, Scene scene) {
    this.page = page;
    this.scene = scene;
    state = page.state();
  }

  Step click(Click click) {
    if (click.target() instanceof Menu.Item item) {
      return new OverlayKeys(page, scene).choose(item.index());
    }
    if (!(state.overlay() instanceof Overlay.None)) {
      return Step.to(page.with(state.with(Overlay.NONE)));
    }
    if (click.target() instanceof Place.Row row) return row(row, click);
    if (click.target() instanceof Place.Heading heading) {
      return Step.to(page.with(sorted(heading)));
    }
    if (click.target() instanceof Place.Inside inside) {
      return Step.to(page.with(state.withFocus(inside.panel())));
    }
    return Step.to(page);
  }

  /** Selects a row; the selected one is opened, or folded where its name is clicked. */
  private Step row(Place.Row row, Click click) {
    boolean again = state.focus(scene) == row.panel() && isSelected(row);
    OverviewState focused = state.withFocus(row.panel());
    if (!again)
      return Step.to(page.with(new Rows(focused, scene).selected(row.panel(), row.index())));
    boolean folds = row.panel() == PanelName.PROCESSES || click.column() < NAME;
    OverviewState folded = folds ? new Rows(focused, scene).folded(row.panel()) : focused;
    if (folds && hasChildren(row)) return Step.to(page.with(folded));
    return new Moves(page.with(focused), scene).on(OverviewAction.OPEN);
  }

  private boolean isSelected(Place.Row row) {
    return switch (row.panel()) {
      case DEVICES -> {
        List<DeviceRow> rows = DeviceRows.of(scene.node(), state.devices());
        yield DevicePanel.selected(rows, state.devices()) == row.index();
      }
      case PROCESSES -> {
        List<ProcessRow> rows = ProcessRows.of(scene.node(), state.processes());
        yield ProcessPanel.selected(rows, state.processes()) == row.index();
      }
      case PROBLEMS -> state.problem() == row.index();
      case HOST, GRAPHS -> false;
    };
  }

  private boolean hasChildren(Place.Row row) {
    if (row.panel() != PanelName.DEVICES) return true;
    List<DeviceRow> rows = DeviceRows.of(scene.node(), state.devices());
    return row.index() < rows.size() && rows.get(row.index()).partitions() > 0;
  }

  private OverviewState sorted(Place.Heading heading) {
    OverviewState focused = state.withFocus(heading.panel());
    if (heading.column() instanceof DeviceColumn column) {
      return focused.with(state.devices().sortedBy(column));
    }
    if (heading.column() instanceof ProcessColumn column) {
      return focused.with(state.processes().sortedBy(column));
    }
    return focused;
  }

  /** The wheel moves what is under the pointer, whatever has the focus. */
  Step wheel(Click click, int rows) {
    if (!(state.overlay() instanceof Overlay.None)) return new OverlayKeys(page, scene).wheel(rows);
    if (!(click.target() instanceof Place place)) return Step.to(page);
    if (place.panel() == PanelName.GRAPHS) {
      return Step.to(page.with(state.with(state.graphs().zoomed(rows > 0))));
    }
    return Step.to(page.with(new Rows(state, scene).moved(place.panel(), rows)));
  }
}
