package io.allsmi.tui.show;

import io.allsmi.insight.history.Combine;
import io.allsmi.insight.history.History;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Readings of several devices as one; those that are absent do not count. */
public final class Totals {
  private Totals() {}

  /**
   * Everything that draws the power of accelerators: boards whose sensor measures for all that they
   * carry, and devices that no such board carries. No two of them measure the same watts.
   */
  public static List<Device> powered(Snapshot snapshot) {
    List<Device> devices = new ArrayList<>();
    for (Device device : snapshot.accelerators()) {
      if (!isMeasuredByBoard(snapshot, device)) devices.add(device);
    }
    devices.addAll(snapshot.devices(DeviceKind.BOARD));
    return devices;
  }

  private static boolean isMeasuredByBoard(Snapshot snapshot, Device device) {
    int board = snapshot.inventory().ordinal(device.info().parent());
    if (board < 0 || !snapshot.device(board).kind().equals(DeviceKind.BOARD)) return false;
    return !Double.isNaN(snapshot.device(board).value(AcceleratorMetrics.POWER_WATTS));
  }

  /** The sum, NaN when no device has the reading. */
  public static double sum(List<Device> devices, Metric metric) {
    double sum = Double.NaN;
    for (Device device : devices) sum = plus(sum, device.value(metric));
    return sum;
  }

  /** The mean of those that have the reading, NaN when none has. */
  public static double mean(List<Device> devices, Metric metric) {
    double sum = 0;
    int n = 0;
    for (Device device : devices) {
      double value = device.value(metric);
      if (Double.isNaN(value)) continue;
      sum += value;
      n++;
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /** The largest, NaN when no device has the reading. */
  public static double max(List<Device> devices, Metric metric) {
    double max = Double.NaN;
    for (Device device : devices) max = larger(max, device.value(metric));
    return max;
  }

  /** The larger one; an absent one does not count. */
  public static double larger(double one, double other) {
    if (Double.isNaN(one)) return other;
    return Double.isNaN(other) ? one : Math.max(one, other);
  }

  /** The sum; an absent one does not count. */
  public static double plus(double one, double other) {
    if (Double.isNaN(one)) return other;
    return Double.isNaN(other) ? one : one + other;
  }

  /** The past of the mean over devices; those that have a gap do not count there. */
  public static double[] meanPast(
      History history, List<Device> devices, Metric metric, int columns, double seconds) {
    double[] mean = gaps(columns);
    int[] counts = new int[columns];
    for (Device device : devices) {
      double[] past = history.series(device.name(), metric).columns(columns, seconds, Combine.MEAN);
      for (int i = 0; i < columns; i++) {
        mean[i] = plus(mean[i], past[i]);
        counts[i] += Double.isNaN(past[i]) ? 0 : 1;
      }
    }
    for (int i = 0; i < columns; i++) mean[i] /= Math.max(1, counts[i]);
    return mean;
  }

  /** The past of the largest over devices. */
  public static double[] maxPast(
      History history, List<Device> devices, Metric metric, int columns, double seconds) {
    return past(history, devices, metric, columns, seconds, Combine.MAX, Totals::larger);
  }

  /** The past of the sum over devices; a gap only where every device has one. */
  public static double[] sumPast(
      History history, List<Device> devices, Metric metric, int columns, double seconds) {
    return past(history, devices, metric, columns, seconds, Combine.MEAN, Totals::plus);
  }

  private static double[] past(
      History history,
      List<Device> devices,
      Metric metric,
      int columns,
      double seconds,
      Combine inTime,
      DoubleBinaryOperator overDevices) {
    double[] combined = gaps(columns);
    for (Device device : devices) {
      double[] past = history.series(device.name(), metric).columns(columns, seconds, inTime);
      for (int i = 0; i < columns; i++) {
        combined[i] = overDevices.applyAsDouble(combined[i], past[i]);
      }
    }
    return combined;
  }

  private static double[] gaps(int columns) {
    double[] gaps = new double[columns];
    Arrays.fill(gaps, Double.NaN);
    return gaps;
  }
}
