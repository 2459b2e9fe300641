package io.allsmi.tui.cluster.heat;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.Grouping;
import io.allsmi.insight.cluster.HeatCell;
import io.allsmi.insight.cluster.HeatLevel;
import io.allsmi.insight.cluster.HeatMap;
import io.allsmi.insight.cluster.HeatRow;
import io.allsmi.insight.cluster.Measure;
import io.allsmi.tui.canvas.CharacterWidth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a heat map stand. Each line of the map has a label, and where lines are short
 * several stand side by side; cells that are groups stand as tiles, each with its name. For one
 * thread.
 */
public final class HeatSheet {
  private static final int MOST_LABEL = 12;
  private static final int GAP = 2;
  private static final int ENDLESS = 1 << 20;

  /** A sign, a percentage or a temperature, a mark of trouble. */
  private static final int TILE = 11;

  private static final List<HeatLevel> LEVELS =
      List.of(HeatLevel.DEVICE, HeatLevel.NODE, HeatLevel.GROUP);

  private final HeatMap map;
  private final int label;
  private final int block;
  private final int across;
  private final int rows;

  /** Cells that were looked at: one that is a group is the sum of hundreds of devices. */
  private final @Nullable HeatCell[] cells;

  private HeatSheet(HeatMap map, int label, int block, int across, int rows) {
    this.map = map;
    this.label = label;
    this.block = block;
    this.across = across;
    this.rows = rows;
    cells = new HeatCell[map.size()];
  }

  /**
   * The map with the finest cells that fit, or with finer or coarser ones.
   *
   * @param zoom how much finer, negative for coarser
   */
  public static HeatSheet of(
      ClusterSummary cluster, Measure measure, Grouping by, int width, int height, int zoom) {
    int best = first(cluster, width * height);
    HeatSheet fits = of(cluster, measure, by, LEVELS.get(best), width);
    while (fits.rows > height && best < LEVELS.size() - 1) {
      best++;
      fits = of(cluster, measure, by, LEVELS.get(best), width);
    }
    int wanted = Math.clamp(best - zoom, 0, LEVELS.size() - 1);
    return wanted == best ? fits : of(cluster, measure, by, LEVELS.get(wanted), width);
  }

  /** The finest level that is worth a try: a map of 80,000 cells is not made to be thrown away. */
  private static int first(ClusterSummary cluster, int room) {
    if (cluster.figures().devices() <= room) return 0;
    return cluster.states().current() <= room ? 1 : 2;
  }

  private static HeatSheet of(
      ClusterSummary cluster, Measure measure, Grouping by, HeatLevel level, int width) {
    HeatMap all = HeatMap.of(cluster, measure, by, level, ENDLESS);
    int label = label(all);
    if (level == HeatLevel.GROUP) {
      int block = label + TILE + GAP;
      int across = Math.max(1, (width + GAP) / block);
      return new HeatSheet(all, label, block, across, up(all.size(), across));
    }
    int longest = 0;
    for (int y = 0; y < all.rows(); y++) longest = Math.max(longest, all.row(y).cells());
    int block = label + longest + GAP;
    int across = (width + GAP) / block;
    if (across > 1) return new HeatSheet(all, label, block, across, up(all.rows(), across));
    HeatMap map = HeatMap.of(cluster, measure, by, level, Math.max(1, width - label));
    return new HeatSheet(map, label, width, 1, map.rows());
  }

  private static int up(int n, int per) {
    return (n + per - 1) / per;
  }

  private static int label(HeatMap map) {
    int most = 0;
    if (map.level() == HeatLevel.GROUP) {
      for (int i = 0; i < map.size(); i++) {
        most = Math.max(most, CharacterWidth.of(name(map.place(i).group())));
      }
    } else {
      for (int y = 0; y < map.rows(); y++) {
        most = Math.max(most, CharacterWidth.of(map.row(y).group()));
      }
    }
    return most == 0 ? 0 : Math.min(MOST_LABEL, most) + GAP - 1;
  }

  /** What a group is called; the one of those that have nothing in common has no name. */
  public static String name(String group) {
    return group.isEmpty() ? "(none)" : group;
  }

  /** Its cells. */
  public HeatMap map() {
    return map;
  }

  /** Columns of the labels, with the gap behind them. */
  int label() {
    return label;
  }

  /** Columns of a line with its label, or of a tile. */
  int block() {
    return block;
  }

  /** How many lines or tiles stand side by side. */
  int across() {
    return across;
  }

  /** How many rows of the screen all of it takes. */
  public int rows() {
    return rows;
  }

  public HeatCell cell(int index) {
    HeatCell known = cells[index];
    if (known == null) {
      known = map.cell(index);
      cells[index] = known;
    }
    return known;
  }

  public boolean isTiles() {
    return map.level() == HeatLevel.GROUP;
  }

  /** The row of the screen, counted from the top of the map, in which a cell stands. */
  public int row(int index) {
    return isTiles() ? index / across : map.y(index) % rows;
  }

  /** The column of the screen in which a cell stands; a tile's first one. */
  public int column(int index) {
    if (isTiles()) return index % across * block;
    int line = map.y(index);
    return line / rows * block + label + map.x(index);
  }

  /** The cell at a place of the screen; -1 where there is none. */
  public int at(int column, int row) {
    if (row < 0 || row >= rows || column < 0) return -1;
    int side = column / block;
    if (isTiles()) {
      int index = row * across + side;
      return side < across && index < map.size() ? index : -1;
    }
    return map.index(column - side * block - label, side * rows + row);
  }

  /** The line of the map that stands at a row, in one of the places side by side; -1 for none. */
  int line(int row, int side) {
    int line = side * rows + row;
    return line < map.rows() ? line : -1;
  }

  /** The cell that is met by going from one cell; the same where there is no other. */
  public int moved(int index, int right, int down) {
    if (map.size() == 0) return -1;
    int next = Math.clamp(index + right, 0, map.size() - 1);
    if (down == 0) return next;
    int row = row(index) + down;
    if (row < 0 || row >= rows) return index;
    int column = column(index);
    int found = at(column, row);
    // A shorter line above or below: its last cell.
    for (int x = column; found < 0 && x >= 0; x--) found = at(x, row);
    return found < 0 ? index : found;
  }

  /** The cell of a device, a node or a group; -1 where there is none. */
  public int find(String node, String device, String group) {
    if (!node.isEmpty()) return map.find(node, device);
    if (isTiles()) {
      for (int i = 0; i < map.size(); i++) {
        if (map.place(i).group().equals(group)) return i;
      }
      return -1;
    }
    for (int y = 0; y < map.rows(); y++) {
      HeatRow row = map.row(y);
      if (row.group().equals(group)) return row.start();
    }
    return -1;
  }
}
