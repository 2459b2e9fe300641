package io.allsmi.insight.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell for each device of a cluster, or for each node or group where there is no room for that,
 * in lines of a width. Each group begins a line of its own, with a cell for each group they follow
 * one another. Cells keep their places for as long as nodes and devices stay what they are.
 *
 * <p>A map costs a look at each node; a cell is worked out when it is asked for, so that only what
 * is on the screen costs anything.
 */
public final class HeatMap {
  private final Measure measure;
  private final HeatLevel level;
  private final int width;
  private final List<Members> groups;
  private final HeatCells cells;
  private final List<HeatRow> rows = new ArrayList<>();

  private HeatMap(
      List<Members> groups, Measure measure, HeatLevel level, int width, HeatCells cells) {
    this.measure = measure;
    this.level = level;
    this.width = width;
    this.groups = groups;
    this.cells = cells;
    if (level == HeatLevel.GROUP) {
      addRows("", 0, cells.size());
    } else {
      for (int i = 0; i < groups.size(); i++) {
        addRows(groups.get(i).name(), cells.startOfGroup(i), cells.startOfGroup(i + 1));
      }
    }
  }

  private void addRows(String group, int start, int end) {
    for (int at = start; at < end; at += width) {
      rows.add(new HeatRow(group, at == start, at, Math.min(width, end - at)));
    }
  }

  /** The finest map that fits; where none does, one cell is a group and there are more lines. */
  public static HeatMap fitting(
      ClusterSummary cluster, Measure measure, Grouping by, int width, int height) {
    List<Members> groups = Members.of(cluster.nodes(), by);
    for (HeatLevel level : List.of(HeatLevel.DEVICE, HeatLevel.NODE)) {
      HeatMap map = of(groups, measure, level, width);
      if (map.rows() <= height) return map;
    }
    return of(groups, measure, HeatLevel.GROUP, width);
  }

  /**
   * A map of a level, however many lines it takes.
   *
   * @param width cells in a line, at least 1
   */
  public static HeatMap of(
      ClusterSummary cluster, Measure measure, Grouping by, HeatLevel level, int width) {
    return of(Members.of(cluster.nodes(), by), measure, level, width);
  }

  private static HeatMap of(List<Members> groups, Measure measure, HeatLevel level, int width) {
    HeatCells cells = HeatCells.of(groups, measure, level);
    return new HeatMap(groups, measure, level, Math.max(1, width), cells);
  }

  public Measure measure() {
    return measure;
  }

  public HeatLevel level() {
    return level;
  }

  public int width() {
    return width;
  }

  /** How many cells there are. */
  public int size() {
    return cells.size();
  }

  /** How many lines there are; they can be more than there is room for. */
  public int rows() {
    return rows.size();
  }

  public HeatRow row(int y) {
    return rows.get(y);
  }

  public HeatCell cell(int index) {
    return cells.cell(index);
  }

  /** What a cell stands for. */
  public HeatPlace place(int index) {
    int group = cells.group(index);
    String name = groups.get(group).name();
    if (level == HeatLevel.GROUP) return new HeatPlace(name, Optional.empty(), Optional.empty());
    NodeSummary node = cells.node(index);
    int place = cells.device(index);
    return new HeatPlace(
        name,
        Optional.of(node),
        place < 0 ? Optional.empty() : Optional.of(node.accelerator(place)));
  }

  /** The index of the cell at a column of a line; -1 where there is none. */
  public int index(int x, int y) {
    if (y < 0 || y >= rows.size() || x < 0 || x >= rows.get(y).cells()) return -1;
    return rows.get(y).start() + x;
  }

  /** The line of a cell. */
  public int y(int index) {
    int low = 0;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (rows.get(middle).start() <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The column of a cell. */
  public int x(int index) {
    return index - rows.get(y(index)).start();
  }

  /**
   * The index of the cell that stands for a device, or for what it is in; -1 when there is none.
   *
   * @param node the node's key
   * @param device the device's name; empty for the node, whose first cell it is
   */
  public int find(String node, String device) {
    return cells.find(node, device);
  }
}
