package io.allsmi.tui.overview;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.show.Totals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts processes by a column: numbers with the most on top, ids and texts rising. What is absent
 * comes last either way; equal ones are in the order of CPU time, memory and id.
 */
final class ProcessSort implements Comparator<ProcessSort.Keyed> {
  /** A row with the number that it is sorted by, which is read once and compared often. */
  record Keyed(ProcessRow row, double number) {}

  private final ProcessColumn column;
  private final boolean reversed;

  private ProcessSort(ProcessColumn column, boolean reversed) {
    this.column = column;
    this.reversed = reversed;
  }

  static void sort(List<ProcessRow> rows, ProcessColumn column, boolean reversed) {
    ProcessSort order = new ProcessSort(column, reversed);
    Keyed[] keyed = new Keyed[rows.size()];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = new Keyed(rows.get(i), order.number(rows.get(i)));
    }
    Arrays.sort(keyed, order);
    for (int i = 0; i < keyed.length; i++) rows.set(i, keyed[i].row());
  }

  /** Whether numbers fall from top to foot, for the mark in the heading. */
  static boolean falls(ProcessColumn column, boolean reversed) {
    boolean rises = isText(column) || column == ProcessColumn.PID;
    return rises == reversed;
  }

  private static boolean isText(ProcessColumn column) {
    return switch (column) {
      case USER, NAME, CONTAINER, DEVICE -> true;
      default -> false;
    };
  }

  @Override
  public int compare(Keyed left, Keyed right) {
    ProcessUse one = left.row().process();
    ProcessUse other = right.row().process();
    int byColumn = isText(column) ? texts(one, other) : numbers(left.number(), right.number());
    if (byColumn != 0) return byColumn;
    int byCpu = falling(one.cpuRatio(), other.cpuRatio());
    if (byCpu != 0) return byCpu;
    int byMemory = falling(one.memoryBytes(), other.memoryBytes());
    return byMemory != 0 ? byMemory : Integer.compare(one.pid(), other.pid());
  }

  private int numbers(double one, double other) {
    boolean absent = Double.isNaN(one) || Double.isNaN(other);
    int falling = falling(one, other);
    return reversed && !absent ? -falling : falling;
  }

  private static int falling(double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
    }
    return Double.compare(other, one);
  }

  private int texts(ProcessUse one, ProcessUse other) {
    String left = text(one);
    String right = text(other);
    if (left.isEmpty() || right.isEmpty()) return Boolean.compare(left.isEmpty(), right.isEmpty());
    int rising = left.compareTo(right);
    return reversed ? -rising : rising;
  }

  private String text(ProcessUse process) {
    return switch (column) {
      case USER -> process.user();
      case CONTAINER -> process.container();
      case DEVICE -> process.uses().isEmpty() ? "" : process.uses().getFirst().device();
      default -> process.name();
    };
  }

  private double number(ProcessRow row) {
    ProcessUse process = row.process();
    return switch (column) {
      case PID -> -process.pid();
      case SHARE -> deviceKey(row);
      case DEVICE_MEMORY -> row.deviceMemory();
      case CPU -> process.cpuRatio();
      case HOST_MEMORY -> process.memoryBytes();
      case AGE -> process.startedAt() <= 0 ? Double.NaN : -process.startedAt();
      default -> Double.NaN;
    };
  }

  /** A process without a device is behind every one that has one, whatever it does there. */
  private static double deviceKey(ProcessRow row) {
    if (row.process().uses().isEmpty()) return Double.NaN;
    return Totals.plus(1, Math.max(0, row.share()));
  }
}
