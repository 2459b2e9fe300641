package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the panes of a page stand: from top to bottom, side by side where they fit. The page is as
 * high as it needs; the screen shows a part of it.
 */
final class Paper {
  private static final int THUMB = '┃';

  private final int width;
  private final List<Placed> placed = new ArrayList<>();
  private int height;

  Paper(int width) {
    this.width = width;
  }

  int height() {
    return height;
  }

  List<Placed> placed() {
    return placed;
  }

  /** Places panes below all others, side by side in equal shares. */
  void band(List<? extends Pane> panes) {
    if (panes.isEmpty()) return;
    int rows = 0;
    for (int i = 0; i < panes.size(); i++) {
      rows = Math.max(rows, panes.get(i).rows(edge(i + 1, panes) - edge(i, panes)));
    }
    for (int i = 0; i < panes.size(); i++) {
      int x = edge(i, panes);
      placed.add(new Placed(panes.get(i), x, height, edge(i + 1, panes) - x, rows));
    }
    height += rows;
  }

  /** Places a pane below all others, over the whole width. */
  void add(Pane pane) {
    band(List.of(pane));
  }

  private int edge(int i, List<? extends Pane> panes) {
    return width * i / panes.size();
  }

  /** Places two panes side by side, the first one over so many columns. */
  void pair(Pane left, Pane right, int leftWidth) {
    beside(left, leftWidth, List.of(right));
  }

  /**
   * Places panes one after the other. Where they are narrow enough, those that follow a pane stand
   * beside it, below each other for as long as they are not higher than it.
   */
  void flow(List<? extends Pane> panes) {
    for (int i = 0; i < panes.size(); ) {
      Pane pane = panes.get(i);
      int room = width - Math.min(width, pane.width());
      int rows = pane.rows(Math.min(width, pane.width()));
      int needed = 0;
      int taken = 0;
      int n = 0;
      while (i + 1 + n < panes.size()) {
        Pane next = panes.get(i + 1 + n);
        if (next.width() > room || (n > 0 && taken + next.rows(room) > rows)) break;
        taken += next.rows(room);
        needed = Math.max(needed, next.width());
        n++;
      }
      if (n == 0) {
        add(pane);
      } else {
        // Room to spare goes to the pane that gets lower by it, else to those beside.
        boolean gains = pane.rows(width - needed) < rows;
        beside(pane, gains ? width - needed : pane.width(), panes.subList(i + 1, i + 1 + n));
      }
      i += 1 + n;
    }
  }

  /** Places a pane, and beside it others below each other; the lower side is made as high. */
  private void beside(Pane left, int leftWidth, List<? extends Pane> right) {
    int rightWidth = width - leftWidth;
    int sum = 0;
    for (Pane pane : right) sum += pane.rows(rightWidth);
    int rows = Math.max(left.rows(leftWidth), sum);
    placed.add(new Placed(left, 0, height, leftWidth, rows));
    int y = height;
    for (int i = 0; i < right.size(); i++) {
      boolean last = i == right.size() - 1;
      int own = last ? height + rows - y : right.get(i).rows(rightWidth);
      placed.add(new Placed(right.get(i), leftWidth, y, rightWidth, own));
      y += own;
    }
    height += rows;
  }

  /** The pane that comes next in the order of the page, around its end. */
  Optional<Placed> next(String id, int by, boolean onlyCharts) {
    List<Placed> stops = new ArrayList<>();
    int at = -1;
    for (Placed place : placed) {
      boolean chart = place.pane() instanceof ChartPane;
      if (place.rows() < 2 || (onlyCharts && !chart)) continue;
      if (place.pane().id().equals(id)) at = stops.size();
      stops.add(place);
    }
    if (stops.isEmpty()) return Optional.empty();
    int next = at < 0 ? (by > 0 ? 0 : stops.size() - 1) : at + by;
    return Optional.of(stops.get(Math.floorMod(next, stops.size())));
  }

  boolean hasChart() {
    for (Placed place : placed) {
      if (place.pane() instanceof ChartPane) return true;
    }
    return false;
  }

  boolean isChart(String id) {
    for (Placed place : placed) {
      boolean named = place.pane().id().equals(id);
      if (named && place.pane() instanceof ChartPane) return true;
    }
    return false;
  }

  /** The furthest that a screen of so many rows is scrolled. */
  int lastScroll(int rows) {
    return Math.max(0, height - rows);
  }

  /** The least that the page is to be scrolled for a pane to be seen. */
  int scrollTo(Placed place, int scroll, int rows) {
    int now = Math.min(scroll, lastScroll(rows));
    if (place.y() < now) return place.y();
    int below = place.y() + place.rows() - rows;
    return below <= now ? now : Math.min(place.y(), below);
  }

  /**
   * The least that the page is to be scrolled for a row of a table to be seen, with its heading.
   */
  int scrollTo(String id, int row, int scroll, int rows) {
    int now = Math.min(scroll, lastScroll(rows));
    for (Placed place : placed) {
      if (!place.pane().id().equals(id) || !(place.pane() instanceof SheetPane sheet)) continue;
      int y = place.y() + sheet.line(row, place.width());
      if (y - 2 < now) return Math.max(0, y - 2);
      return Math.max(now, y + 2 - rows);
    }
    return now;
  }

  /** Draws what the screen shows of the page. */
  void draw(Canvas screen, int scroll, String focus) {
    for (Placed place : placed) {
      int y = place.y() - scroll;
      if (y >= screen.height() || y + place.rows() <= 0) continue;
      Canvas canvas = screen.region(place.x(), y, place.width(), place.rows());
      place.pane().draw(canvas, place.pane().id().equals(focus));
    }
  }

  /** Draws over the right edge which part of the page is seen, where that is not all of it. */
  void drawScroll(Canvas screen, int scroll) {
    int rows = screen.height();
    if (height <= rows || rows < 3) return;
    int thumb = Math.max(1, rows * rows / height);
    int top = Math.round((float) (rows - thumb) * scroll / lastScroll(rows));
    for (int y = top; y < top + thumb; y++) {
      screen.put(width - 1, y, screen.glyphs().unicode() ? THUMB : '#', Style.DIM);
    }
  }
}
