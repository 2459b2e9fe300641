package io.allsmi.insight.cluster;

import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cells of a heat map one behind the other, without lines. */
final class HeatCells {
  private final List<Members> groups;
  private final HeatLevel level;
  private final Combined combined;
  private final Measure measure;

  /** The index of the first cell of each group, and of the one behind the last. */
  private final int[] groupStarts;

  /** For each group the number of units before it; a unit is what a group has of one node. */
  private final int[] unitsBefore;

  /** The index of the first cell of each unit, and of the one behind the last. */
  private final int[] starts;

  private HeatCells(List<Members> groups, Measure measure, HeatLevel level) {
    this.groups = groups;
    this.level = level;
    this.measure = measure;
    this.combined = new Combined(measure);
    int units = 0;
    for (Members group : groups) units += group.nodes().size();
    groupStarts = new int[groups.size() + 1];
    unitsBefore = new int[groups.size() + 1];
    starts = new int[units + 1];
  }

  static HeatCells of(List<Members> groups, Measure measure, HeatLevel level) {
    HeatCells cells = new HeatCells(groups, measure, level);
    cells.number();
    return cells;
  }

  private void number() {
    int unit = 0;
    int cell = 0;
    for (int g = 0; g < groups.size(); g++) {
      groupStarts[g] = cell;
      unitsBefore[g] = unit;
      Members group = groups.get(g);
      for (NodeSummary node : group.nodes()) {
        starts[unit++] = cell;
        if (level != HeatLevel.GROUP) cell += cells(group, node);
      }
      if (level == HeatLevel.GROUP) cell++;
    }
    groupStarts[groups.size()] = cell;
    unitsBefore[groups.size()] = unit;
    starts[unit] = cell;
  }

  /** A node of which no devices are known has a cell while it is in trouble, so that it is seen. */
  private int cells(Members group, NodeSummary node) {
    int devices = group.count(node);
    if (devices == 0) return node.isCurrent() ? 0 : 1;
    return level == HeatLevel.DEVICE ? devices : 1;
  }

  int size() {
    return groupStarts[groups.size()];
  }

  int startOfGroup(int group) {
    return groupStarts[group];
  }

  int group(int index) {
    return last(groupStarts, groups.size(), index);
  }

  /** The last of the first n numbers, which ascend, that is no greater than another. */
  private static int last(int[] ascending, int n, int most) {
    int at = Arrays.binarySearch(ascending, 0, n, most);
    if (at < 0) return -at - 2;
    // Units without cells begin where the next one does.
    while (at + 1 < n && ascending[at + 1] == most) at++;
    return at;
  }

  private int unit(int index) {
    return last(starts, starts.length - 1, index);
  }

  /** The node of a cell that is a device or a node. */
  NodeSummary node(int index) {
    int group = group(index);
    return groups.get(group).nodes().get(unit(index) - unitsBefore[group]);
  }

  /** The place of a cell's device among the accelerators of its node; -1 where it is none. */
  int device(int index) {
    if (level != HeatLevel.DEVICE) return -1;
    return groups.get(group(index)).place(node(index), index - starts[unit(index)]);
  }

  HeatCell cell(int index) {
    Members group = groups.get(group(index));
    if (level == HeatLevel.GROUP) return ofGroup(group);
    NodeSummary node = node(index);
    if (level == HeatLevel.NODE) return ofNode(group, node);
    int place = device(index);
    return place < 0 ? ofNode(group, node) : ofDevice(node, place);
  }

  private HeatCell ofDevice(NodeSummary node, int place) {
    double value = node.isLost(place) ? Double.NaN : node.value(measure, place);
    CellMark mark = node.isLost(place) ? CellMark.DOWN : mark(node, value);
    return new HeatCell(mark, value, worst(node, node.worst(place)));
  }

  private HeatCell ofNode(Members group, NodeSummary node) {
    combined.clear();
    combined.add(group, node);
    double value = combined.value();
    return new HeatCell(mark(node, value), value, node.worst());
  }

  private static Optional<Severity> worst(NodeSummary node, Optional<Severity> own) {
    return node.isCurrent() ? own : node.worst();
  }

  private static CellMark mark(NodeSummary node, double value) {
    CellMark ofNode = mark(node.state());
    return ofNode == CellMark.VALUE && Double.isNaN(value) ? CellMark.ABSENT : ofNode;
  }

  private static CellMark mark(NodeState state) {
    return switch (state) {
      case UP -> CellMark.VALUE;
      case STARTING -> CellMark.ABSENT;
      case LATE, STALE -> CellMark.LATE;
      case DOWN, UNAUTHORIZED, MALFORMED -> CellMark.DOWN;
    };
  }

  /** A group shows what its current nodes do; its severity tells of the others. */
  private HeatCell ofGroup(Members group) {
    combined.clear();
    Optional<Severity> worst = Optional.empty();
    CellMark mark = CellMark.ABSENT;
    boolean current = false;
    for (NodeSummary node : group.nodes()) {
      worst = Severities.worse(worst, node.worst());
      if (node.isCurrent()) combined.add(group, node);
      current |= node.isCurrent();
      CellMark own = mark(node.state());
      if (own != CellMark.VALUE && own.compareTo(mark) > 0) mark = own;
    }
    double value = combined.value();
    if (current) mark = Double.isNaN(value) ? CellMark.ABSENT : CellMark.VALUE;
    return new HeatCell(mark, value, worst);
  }

  int find(String node, String device) {
    for (int g = 0; g < groups.size(); g++) {
      Members group = groups.get(g);
      for (int i = 0; i < group.nodes().size(); i++) {
        NodeSummary each = group.nodes().get(i);
        if (!each.node().equals(node)) continue;
        int unit = unitsBefore[g] + i;
        int place = each.place(device);
        boolean here = place < 0 || group.hasPlace(each, place);
        if (!here) continue;
        if (level == HeatLevel.GROUP) return groupStarts[g];
        if (starts[unit] == starts[unit + 1]) continue;
        return starts[unit] + (level == HeatLevel.DEVICE ? before(group, each, place) : 0);
      }
    }
    return -1;
  }

  /** How many accelerators of the node stand in the group before the one at a place. */
  private static int before(Members group, NodeSummary node, int place) {
    int before = 0;
    for (int i = 0; i < place; i++) before += group.hasPlace(node, i) ? 1 : 0;
    return before;
  }
}
