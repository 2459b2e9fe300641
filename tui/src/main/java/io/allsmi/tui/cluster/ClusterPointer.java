package io.allsmi.tui.cluster;

import io.allsmi.tui.cluster.heat.HeatPanel;
import io.allsmi.tui.cluster.heat.HeatSheet;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;

/** What the mouse does on the page of a fleet. */
final class ClusterPointer {
  private final ClusterPage page;
  private final ClusterState state;
  private final Scene scene;

  ClusterPointer(ClusterPage page, Scene scene) {
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
    if (click.target() instanceof Place.Map) return map(click);
    if (click.target() instanceof Place.Row row) return row(row);
    if (click.target() instanceof Place.Heading heading) {
      ClusterState focused = state.with(heading.panel());
      Listing<?> list = new Listings(page.with(focused), scene).current();
      return Step.to(page.with(list.sortedBy(focused, heading.word())));
    }
    if (click.target() instanceof Place.Inside inside) {
      return Step.to(page.with(state.with(inside.panel())));
    }
    return Step.to(page);
  }

  /** Puts the cursor on a cell; the cell that has it is opened. */
  private Step map(Click click) {
    HeatSheet sheet = ClusterPanels.sheet(page, scene);
    int cursor = HeatMoves.cursor(sheet, state.heat());
    int height = ClusterPanels.mapHeight(page, scene);
    int first = new HeatPanel(sheet, scene.options().glyphs()).first(height, cursor);
    ClusterPage focused = page.with(state.with(Panel.HEAT));
    int at = sheet.at(click.column(), first + click.row());
    if (at < 0) return Step.to(focused);
    HeatMoves moves = new HeatMoves(focused, scene);
    return at == cursor && state.panel() == Panel.HEAT ? moves.open() : moves.at(at);
  }

  /** Selects a row; the selected one is opened. */
  private Step row(Place.Row row) {
    ClusterState focused = state.with(row.panel());
    Listing<?> list = new Listings(page.with(focused), scene).current();
    boolean again = state.panel() == row.panel() && list.selected(focused) == row.index();
    ClusterPage selected = page.with(list.select(focused, row.index()));
    return again ? list.open(selected) : Step.to(selected);
  }

  /** The wheel moves what is under the pointer, whatever has the focus. */
  Step wheel(Click click, int rows) {
    if (!(state.overlay() instanceof Overlay.None)) return new OverlayKeys(page, scene).wheel(rows);
    if (click.target() instanceof Place.Map) {
      return new HeatMoves(page, scene).zoomed(rows < 0 ? 1 : -1);
    }
    Panel panel =
        switch (click.target()) {
          case Place.Row row -> row.panel();
          case Place.Inside inside -> inside.panel();
          case Place.Heading heading -> heading.panel();
          default -> Panel.HEAT;
        };
    if (panel == Panel.HEAT) return Step.to(page);
    Listing<?> list = new Listings(page.with(state.with(panel)), scene).current();
    return Step.to(page.with(list.select(state, list.selected(state) + rows)));
  }
}
