package io.allsmi.collectors.engine;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;

/** What makes sense in an answer. */
final class Sound {
  /** Whole numbers up to there are exact in a {@code double}. */
  private static final double MOST_EXACT = 0x1p53;

  private Sound() {}

  /** Whether a device of that kind can carry a metric. */
  static boolean isOf(DeviceKind kind, Metric metric) {
    List<DeviceKind> kinds = metric.kinds();
    if (kinds.isEmpty()) return true;
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).word().equals(kind.word())) return true;
    }
    return false;
  }

  /** Whether a metric can have a value, which is finite. */
  static boolean isValue(Metric metric, double value) {
    return switch (metric.type()) {
      case GAUGE, TEXT -> true;
      case COUNTER -> value >= 0;
      case STATE -> isWhole(value) && value < Math.max(2, metric.states().size());
      case FLAGS -> isWhole(value) && value < Math.min(MOST_EXACT, bits(metric));
    };
  }

  private static boolean isWhole(double value) {
    return value >= 0 && value == Math.rint(value);
  }

  private static double bits(Metric metric) {
    return (double) (1L << metric.states().size());
  }

  /** Whether all numbers of a process are amounts or absent. */
  static boolean isProcess(ProcessUse use) {
    if (!isAmount(use.cpuRatio()) || !isAmount(use.memoryBytes())) return false;
    for (DeviceUse each : use.uses()) {
      if (!isAmount(each.memoryBytes())) return false;
      for (EngineShare share : each.shares()) {
        if (!isShare(share.ratio())) return false;
      }
    }
    return true;
  }

  /** The process with other uses, and with what is no amount left out. */
  static ProcessUse process(ProcessUse use, List<DeviceUse> uses) {
    return new ProcessUse(
        use.pid(),
        use.startedAt(),
        use.name(),
        use.user(),
        use.container(),
        amount(use.cpuRatio()),
        amount(use.memoryBytes()),
        uses);
  }

  /** The use with what is no amount left out. */
  static DeviceUse use(DeviceUse use) {
    List<EngineShare> shares = new ArrayList<>();
    for (EngineShare share : use.shares()) {
      if (isShare(share.ratio())) shares.add(share);
    }
    return new DeviceUse(use.device(), use.kind(), amount(use.memoryBytes()), shares);
  }

  private static boolean isAmount(double value) {
    return Double.isNaN(value) || (value >= 0 && value != Double.POSITIVE_INFINITY);
  }

  private static boolean isShare(double ratio) {
    return ratio >= 0 && ratio != Double.POSITIVE_INFINITY;
  }

  private static double amount(double value) {
    return isAmount(value) ? value : Double.NaN;
  }
}
