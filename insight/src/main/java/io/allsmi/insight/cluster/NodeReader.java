package io.allsmi.insight.cluster;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Makes the summary of a node. It keeps a table for the next one, so it is for one thread. */
final class NodeReader {
  /** Up to this share of time a device is idle. */
  static final double IDLE = 0.05;

  /**
   * From this share of used memory on somebody holds a device; drivers keep less for themselves.
   */
  static final double HELD = 0.05;

  private final Columns columns = new Columns();

  /**
   * The summary of a node.
   *
   * @param before of the same inventory, whose shape can be used again; any other one will do
   */
  NodeSummary read(NodeView view, Shape before) {
    Snapshot snapshot = view.snapshot();
    Shape shape = before.isOf(snapshot.inventory()) ? before : new Shape(snapshot.inventory());
    columns.read(snapshot);
    Tenants tenants = Tenants.of(snapshot, shape);
    int n = shape.accelerators.length;
    Load load = new Load(n);
    List<FigureSums> sums = new ArrayList<>(1);
    for (int i = 0; i < shape.kinds.size(); i++) sums.add(new FigureSums());
    for (int i = 0; i < n; i++) add(i, shape, load, tenants, sums.get(shape.kindOf[i]));
    for (int board = 0; board < shape.boards.length; board++) addBoard(board, shape, sums);
    List<Portion> portions = new ArrayList<>(sums.size());
    for (int i = 0; i < sums.size(); i++) {
      Shape.Kind kind = shape.kinds.get(i);
      portions.add(new Portion(kind.vendor(), kind.model(), sums.get(i).figures()));
    }
    Trouble trouble = Trouble.of(view, shape, tenants, load);
    return new NodeSummary(view, shape, load, List.copyOf(portions), trouble, tenants);
  }

  private void add(int place, Shape shape, Load load, Tenants tenants, FigureSums sums) {
    int device = shape.accelerators[place];
    double active = columns.at(Columns.SM_ACTIVE, device);
    double busy = Double.isNaN(active) ? columns.at(Columns.UTILIZATION, device) : active;
    double used = columns.at(Columns.MEMORY_USED, device);
    double total = columns.at(Columns.MEMORY_TOTAL, device);
    double ratio = total > 0 ? used / total : Double.NaN;
    double heat = columns.at(Columns.TEMPERATURE, device);
    load.utilization[place] = busy;
    load.memory[place] = ratio;
    load.temperature[place] = heat;
    load.power[place] = powerRatio(device);
    if (columns.at(Columns.PRESENT, device) == 0) load.lose(place);
    sums.devices++;
    sums.add(Quantity.UTILIZATION, busy);
    sums.add(Quantity.MEMORY_USED, used);
    sums.add(Quantity.MEMORY_TOTAL, total);
    sums.add(Quantity.MEMORY_RATIO, ratio);
    sums.add(Quantity.TEMPERATURE, heat);
    sums.add(Quantity.MARGIN, margin(device, heat));
    if (!Double.isNaN(ratio)) {
      sums.usedOfTotal += used;
      sums.totalOfUsed += total;
    }
    if (busy <= IDLE) {
      sums.idle++;
      if (tenants.isUsed(place) || ratio >= HELD) sums.held++;
    }
    if (!isMeasuredByBoard(place, shape)) addPower(device, sums);
  }

  private double margin(int device, double heat) {
    double margin = columns.at(Columns.MARGIN, device);
    return Double.isNaN(margin) ? columns.at(Columns.SLOWDOWN, device) - heat : margin;
  }

  private double powerRatio(int device) {
    double limit = columns.at(Columns.POWER_LIMIT, device);
    return limit > 0 ? columns.at(Columns.POWER, device) / limit : Double.NaN;
  }

  private boolean isMeasuredByBoard(int place, Shape shape) {
    int board = shape.boardOf[place];
    return board >= 0 && !Double.isNaN(columns.at(Columns.POWER, shape.boards[board]));
  }

  /** A board's watts are those of the model that it carries. */
  private void addBoard(int board, Shape shape, List<FigureSums> sums) {
    for (int i = 0; i < shape.boardOf.length; i++) {
      if (shape.boardOf[i] != board || !isMeasuredByBoard(i, shape)) continue;
      addPower(shape.boards[board], sums.get(shape.kindOf[i]));
      return;
    }
  }

  private void addPower(int device, FigureSums sums) {
    double power = columns.at(Columns.POWER, device);
    double limit = columns.at(Columns.POWER_LIMIT, device);
    sums.add(Quantity.POWER, power);
    sums.add(Quantity.POWER_LIMIT, limit);
    sums.add(Quantity.POWER_RATIO, powerRatio(device));
    if (Double.isNaN(power) || !(limit > 0)) return;
    sums.powerOfLimit += power;
    sums.limitOfPower += limit;
  }
}
