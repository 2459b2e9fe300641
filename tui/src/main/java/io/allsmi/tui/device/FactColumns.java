package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of facts in columns, as a newspaper sets its articles: the fewest rows that hold them all,
 * a group in one column unless it is long.
 */
final class FactColumns {
  private static final int GAP = 3;
  private static final int WIDEST = 46;

  /** A group of more rows than this may go on in the next column. */
  private static final int LONG = 12;

  /** Fewer facts than this do not stand alone at the foot of a column. */
  private static final int ORPHANS = 2;

  private final List<FactGroup> groups;
  private final int columns;
  private final int columnWidth;
  private final int height;

  /**
   * @param width of all columns
   * @param least columns of the screen that a column takes
   */
  FactColumns(List<FactGroup> groups, int width, int least) {
    this.groups = groups;
    this.columns = Math.max(1, (width + GAP) / (least + GAP));
    this.columnWidth = Math.max(0, Math.min(WIDEST, (width + GAP) / columns - GAP));
    this.height = groups.isEmpty() ? 0 : lowest();
  }

  /** How many rows they take. */
  int rows() {
    return height;
  }

  private int lowest() {
    int all = 0;
    for (FactGroup group : groups) all += rows(group);
    int least = (all + columns - 1) / columns;
    while (!fit(set(least), least)) least++;
    return least;
  }

  private boolean fit(List<List<FactGroup>> set, int most) {
    if (set.size() > columns) return false;
    for (List<FactGroup> column : set) {
      int rows = 0;
      for (FactGroup group : column) rows += rows(group);
      if (rows > most) return false;
    }
    return true;
  }

  private int rows(FactGroup group) {
    int rows = 1;
    for (Fact fact : group.facts()) rows += fact.rows(columnWidth);
    return rows;
  }

  /** The columns that the groups fill when none shall be higher than so many rows. */
  private List<List<FactGroup>> set(int most) {
    List<List<FactGroup>> set = new ArrayList<>();
    List<FactGroup> column = new ArrayList<>();
    int left = most;
    for (FactGroup group : groups) {
      FactGroup rest = group;
      int rows = rows(rest);
      boolean isLong = rows > LONG;
      while (rows > left && !(column.isEmpty() && !isLong)) {
        int n = isLong ? fitting(rest, left) : 0;
        if (n >= ORPHANS) {
          column.add(new FactGroup(rest.title(), rest.facts().subList(0, n)));
          rest = new FactGroup(rest.title(), rest.facts().subList(n, rest.facts().size()));
          rows = rows(rest);
        } else if (column.isEmpty()) {
          break;
        }
        set.add(column);
        column = new ArrayList<>();
        left = most;
      }
      column.add(rest);
      left -= rows;
    }
    set.add(column);
    return set;
  }

  /** How many facts of a group fit in so many rows below its heading, leaving at least one. */
  private int fitting(FactGroup group, int rows) {
    int left = rows - 1;
    int n = 0;
    while (n < group.facts().size() - 1 && group.facts().get(n).rows(columnWidth) <= left) {
      left -= group.facts().get(n).rows(columnWidth);
      n++;
    }
    return n;
  }

  void draw(Canvas canvas) {
    if (groups.isEmpty()) return;
    List<List<FactGroup>> set = set(height);
    for (int i = 0; i < set.size(); i++) {
      int x = i * ((canvas.width() + GAP) / columns);
      draw(canvas.region(x, 0, columnWidth, canvas.height()), set.get(i));
    }
  }

  private static void draw(Canvas column, List<FactGroup> groups) {
    int y = 0;
    for (FactGroup group : groups) {
      column.text(0, y++, group.title(), column.width(), Style.BRIGHT);
      for (Fact fact : group.facts()) {
        int rows = fact.rows(column.width());
        fact.draw(column.region(0, y, column.width(), rows));
        y += rows;
      }
    }
  }
}
