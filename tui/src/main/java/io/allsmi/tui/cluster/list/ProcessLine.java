package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.show.Uses;

/** A process of a node that uses accelerators. */
public record ProcessLine(NodeSummary node, ProcessUse process) {
  public String key() {
    return node.node() + '\n' + process.pid() + '\n' + process.startedAt();
  }

  /** Its largest share of an engine of a device; NaN when none is known. */
  double share() {
    return Uses.share(process.uses());
  }

  /** Memory of devices that it holds, bytes; NaN when not known. */
  double memory() {
    return Uses.memory(process.uses());
  }
}
