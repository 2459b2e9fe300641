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

  /** Places two panes side by side, the first one over a part of the width. */
  void pair(Pane left, Pane right, double share) {
    int leftWidth = (int) (width * share);
    int rows = Math.max(left.rows(leftWidth), right.rows(width - leftWidth));
    placed.add(new Placed(left, 0, height, leftWidth, rows));
    placed.add(new Placed(right, leftWidth, height, width - leftWidth, rows));
    height += rows;
  }

  /** Places panes one after the other; neighbours that both need little stand side by side. */
  void flow(List<? extends Pane> panes) {
    for (int i = 0; i < panes.size(); i++) {
      Pane pane = panes.get(i);
      if (i + 1 < panes.size() && pane.width() + (long) panes.get(i + 1).width() <= width) {
        Pane next = panes.get(++i);
        double spare = width - pane.width() - next.width();
        pair(pane, next, (pane.width() + spare / 2) / width);
      } else {
        add(pane);
      }
    }
  }

  /** The pane that comes next in the order of the page, around its end. */
  Optional<Placed> next(String title, int by, boolean onlyCharts) {
    List<Placed> stops = new ArrayList<>();
    int at = -1;
    for (Placed place : placed) {
      boolean chart = place.pane() instanceof ChartPane;
      if (place.rows() < 2 || (onlyCharts && !chart)) continue;
      if (place.pane().title().equals(title)) at = stops.size();
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

  boolean isChart(String title) {
    for (Placed place : placed) {
      boolean named = place.pane().title().equals(title);
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

  /** Draws what the screen shows of the page. */
  void draw(Canvas screen, int scroll, String focus) {
    for (Placed place : placed) {
      int y = place.y() - scroll;
      if (y >= screen.height() || y + place.rows() <= 0) continue;
      Canvas canvas = screen.region(place.x(), y, place.width(), place.rows());
      place.pane().draw(canvas, place.pane().title().equals(focus));
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
