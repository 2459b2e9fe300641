package io.allsmi.tui.overview;

import io.allsmi.insight.show.Owners;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.table.Table;
import java.util.List;

/**
 * The accelerators, for one frame: a row each where there is room; else small cells side by side,
 * all of them; else a line for each model, those in trouble, and what fits of the others.
 */
final class DevicePanel {
  private static final int FRAME = 2;

  private final Scene scene;
  private final DeviceChoice choice;
  private final Owners owners;
  private final Troubles troubles;
  private final List<DeviceRow> rows;

  DevicePanel(Scene scene, DeviceChoice choice) {
    this.scene = scene;
    this.choice = choice;
    owners = Owners.of(scene.node().snapshot());
    troubles = Troubles.of(scene.node().snapshot());
    rows = DeviceRows.of(scene.node(), choice, owners, troubles);
  }

  /** The place of the selected row; of the one that stands where it was when it is gone. */
  static int selected(List<DeviceRow> rows, DeviceChoice choice) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).name().equals(choice.selected())) return i;
    }
    return Math.max(0, Math.min(rows.size() - 1, choice.index()));
  }

  /**
   * How many rows it asks for, its frame included.
   *
   * @param width of the screen
   * @param most rows that it can have
   */
  int height(int width, int most) {
    if (rows.isEmpty()) return Math.min(most, FRAME + 1);
    int list = FRAME + 1 + rows.size();
    if (list <= most) return list;
    int tiles = FRAME + DeviceTiles.rows(width - 4, rows.size());
    return Math.min(most, areWhole() ? Math.max(tiles, FRAME + 3) : list);
  }

  /** Whether no partition is unfolded. */
  private boolean areWhole() {
    for (DeviceRow row : rows) {
      if (row.open()) return false;
    }
    return true;
  }

  void draw(Canvas canvas, boolean focused, Hits hits) {
    hits.add(canvas, new Place.Inside(PanelName.DEVICES));
    Canvas inside = Box.draw(canvas, title(focused), remark(), focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    int selected = focused ? selected(rows, choice) : -1;
    if (rows.isEmpty()) {
      NoDevices.draw(place, scene.node(), choice);
    } else if (rows.size() < place.height() || !areWhole()) {
      table(place, hits, selected);
    } else if (DeviceTiles.rows(place.width(), rows.size()) <= place.height()) {
      new DeviceTiles(rows, troubles, scene.options().thresholds()).draw(place, selected, hits);
    } else {
      int groups = DeviceGroups.draw(place, rows, troubles, scene.options().thresholds());
      table(place.region(0, groups, place.width(), place.height() - groups), hits, selected);
    }
  }

  private Line title(boolean focused) {
    return Titles.of(scene.options().glyphs(), PanelName.DEVICES, focused);
  }

  private Line remark() {
    Line line = new Line();
    if (choice.problemsOnly()) line.add("problems only   ", Style.ACCENT);
    if (!choice.filter().isEmpty()) {
      line.add("filter: ", Style.DIM).add(choice.filter().typed() + "   ", Style.ACCENT);
    }
    return line.add("sort: " + (isNatural() ? "index" : choice.order().word()), Style.DIM);
  }

  private boolean isNatural() {
    return choice.order() == DeviceColumn.DEVICE && !choice.reversed();
  }

  private void table(Canvas place, Hits hits, int selected) {
    DeviceColumns columns = new DeviceColumns(scene, owners, troubles, choice.filter(), rows);
    int[] shown = shown(place.height() - 1, selected);
    Table<DeviceRow> table = new Table<>(columns.of(scene.options().deviceColumns()));
    if (!isNatural()) table.sortedBy(choice.order(), falls());
    table
        .clicked(
            hits,
            column -> new Place.Heading(PanelName.DEVICES, column),
            row -> new Place.Row(PanelName.DEVICES, row))
        .draw(place, rows, shown, selected);
  }

  private boolean falls() {
    boolean words =
        switch (choice.order()) {
          case DEVICE, MODEL, OWNER -> true;
          default -> false;
        };
    return words == choice.reversed();
  }

  /** Rows in trouble never scroll away: they keep the upper half, the others move beneath. */
  private int[] shown(int room, int selected) {
    if (room <= 0) return new int[0];
    int[] all = new int[Math.min(room, rows.size())];
    int pinned = 0;
    if (rows.size() > room) {
      for (int i = 0; i < rows.size() && pinned < (room + 1) / 2; i++) {
        if (troubles.has(rows.get(i).name())) all[pinned++] = i;
      }
    }
    int left = all.length - pinned;
    int others = rows.size() - pinned;
    int before = 0;
    for (int i = 0; i < pinned; i++) before += all[i] < selected ? 1 : 0;
    int skip = Table.first(others, left, Math.max(0, selected) - before);
    int at = pinned;
    for (int i = 0; i < rows.size() && at < all.length; i++) {
      if (contains(all, pinned, i)) continue;
      if (skip-- > 0) continue;
      all[at++] = i;
    }
    return all;
  }

  private static boolean contains(int[] values, int count, int value) {
    for (int i = 0; i < count; i++) {
      if (values[i] == value) return true;
    }
    return false;
  }
}
