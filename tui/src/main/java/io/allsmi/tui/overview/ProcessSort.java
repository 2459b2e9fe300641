package io.allsmi.tui.overview;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.show.Totals;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts processes by a column: numbers with the most on top, ids and texts rising. What is absent
 * comes last either way; equal ones are in the order of CPU time, memory and id.
 */
final class ProcessSort implements Comparator<ProcessRow> {
  private final ProcessColumn column;
  private final boolean reversed;

  private ProcessSort(ProcessColumn column, boolean reversed) {
    this.column = column;
    this.reversed = reversed;
  }

  static void sort(List<ProcessRow> rows, ProcessColumn column, boolean reversed) {
    rows.sort(new ProcessSort(column, reversed));
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
  public int compare(ProcessRow one, ProcessRow other) {
    int byColumn = isText(column) ? texts(one, other) : numbers(number(one), number(other));
    if (byColumn != 0) return byColumn;
    int byCpu = falling(one.process().cpuRatio(), other.process().cpuRatio());
    if (byCpu != 0) return byCpu;
    int byMemory = falling(one.process().memoryBytes(), other.process().memoryBytes());
    return byMemory != 0 ? byMemory : Integer.compare(one.process().pid(), other.process().pid());
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

  private int texts(ProcessRow one, ProcessRow other) {
    String left = text(one.process());
    String right = text(other.process());
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
