package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.show.Totals;

/** A process of a node that uses accelerators. */
public record ProcessLine(NodeSummary node, ProcessUse process) {
  public String key() {
    return node.node() + '\n' + process.pid() + '\n' + process.startedAt();
  }

  /** Its largest share of an engine of a device; NaN when none is known. */
  double share() {
    double most = Double.NaN;
    for (DeviceUse use : process.uses()) {
      for (EngineShare share : use.shares()) most = Totals.larger(most, share.ratio());
    }
    return most;
  }

  /** Memory of devices that it holds, bytes; NaN when not known. */
  double memory() {
    double sum = Double.NaN;
    for (DeviceUse use : process.uses()) sum = Totals.plus(sum, use.memoryBytes());
    return sum;
  }
}
