package io.allsmi.tui.cluster.heat;

import io.allsmi.insight.cluster.HeatCell;
import io.allsmi.insight.cluster.HeatMap;
import io.allsmi.insight.cluster.HeatPlace;
import io.allsmi.insight.cluster.HeatRow;
import io.allsmi.insight.show.Readable;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.table.Table;

/** Draws a heat map, as much of it as there is room for around the cursor. */
public final class HeatPanel {
  private final HeatSheet sheet;
  private final HeatMap map;
  private final HeatGlyphs look;

  public HeatPanel(HeatSheet sheet, Glyphs glyphs) {
    this.sheet = sheet;
    map = sheet.map();
    look = new HeatGlyphs(glyphs, map.measure());
  }

  /** What the signs mean. */
  public Line legend() {
    return look.legend();
  }

  /** {@code utilization, a cell for each device}. */
  public String title() {
    String cell =
        switch (map.level()) {
          case DEVICE -> "device";
          case NODE -> "node";
          case GROUP -> "group";
        };
    return map.measure().word() + ", a cell for each " + cell;
  }

  /** The first row of the map that is drawn. */
  public int first(int height, int cursor) {
    return Table.first(sheet.rows(), height, cursor < 0 ? 0 : sheet.row(cursor));
  }

  /**
   * Draws it over the whole canvas.
   *
   * @param cursor the cell that is seen in any case; -1 for none
   * @param marked whether that one is marked
   */
  public void draw(Canvas canvas, int cursor, boolean marked) {
    int first = first(canvas.height(), cursor);
    int rows = Math.min(canvas.height(), sheet.rows() - first);
    for (int y = 0; y < rows; y++) {
      for (int side = 0; side < sheet.across(); side++) {
        int x = side * sheet.block();
        Canvas place = canvas.region(x, y, Math.min(sheet.block(), canvas.width() - x), 1);
        int here = marked ? cursor : -1;
        if (sheet.isTiles()) tile(place, sheet.at(x, first + y), here);
        else line(place, sheet.line(first + y, side), here);
      }
    }
  }

  private void line(Canvas place, int y, int cursor) {
    if (y < 0) return;
    HeatRow row = map.row(y);
    if (row.isFirst() && sheet.label() > 1) {
      place.text(0, 0, row.group(), sheet.label() - 1, Style.DIM);
    }
    for (int i = 0; i < row.cells(); i++) {
      int x = sheet.label() + i;
      if (x >= place.width()) return;
      HeatCell cell = sheet.cell(row.start() + i);
      boolean here = row.start() + i == cursor;
      place.put(x, 0, look.sign(cell), here ? Style.BRIGHT : look.style(cell));
      if (here) place.region(x, 0, 1, 1).select();
    }
  }

  /** {@code a01 ▓ 73 % ▲}. */
  private void tile(Canvas place, int index, int cursor) {
    if (index < 0) return;
    HeatCell cell = sheet.cell(index);
    HeatPlace what = map.place(index);
    int x = sheet.label();
    place.text(0, 0, HeatSheet.name(what.group()), x - 1, Style.NORMAL);
    Style style = look.readingStyle(cell);
    place.put(x, 0, look.reading(cell), style);
    String value = Readable.value(map.measure().metric(), cell.value());
    place.textRight(x + 8, 0, value, style);
    int sign = look.sign(cell);
    if (sign != look.reading(cell)) place.put(x + 9, 0, sign, look.style(cell));
    if (index == cursor) place.region(0, 0, x + 10, 1).select();
  }
}
