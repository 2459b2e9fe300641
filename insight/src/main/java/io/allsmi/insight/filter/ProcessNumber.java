package io.allsmi.insight.filter;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number that a process has of its own: where rows are processes, it stands for what the name
 * means elsewhere.
 */
final class ProcessNumber implements NumberSource {
  private final ToDoubleFunction<ProcessUse> own;
  private final NumberSource elsewhere;

  ProcessNumber(ToDoubleFunction<ProcessUse> own, NumberSource elsewhere) {
    this.own = own;
    this.elsewhere = elsewhere;
  }

  @Override
  public Unit unit() {
    return elsewhere.unit();
  }

  @Override
  public double value(Row row) {
    ProcessUse process = row.process;
    return process == null ? elsewhere.value(row) : own.applyAsDouble(process);
  }

  /** The largest share of an engine on any device. */
  static double share(ProcessUse process) {
    double most = Double.NaN;
    for (DeviceUse use : process.uses()) {
      List<EngineShare> shares = use.shares();
      for (EngineShare share : shares) {
        if (!(share.ratio() <= most)) most = Double.isNaN(share.ratio()) ? most : share.ratio();
      }
    }
    return most;
  }

  /** The memory of all devices together. */
  static double memory(ProcessUse process) {
    double sum = Double.NaN;
    for (DeviceUse use : process.uses()) {
      if (Double.isNaN(use.memoryBytes())) continue;
      sum = (Double.isNaN(sum) ? 0 : sum) + use.memoryBytes();
    }
    return sum;
  }
}
