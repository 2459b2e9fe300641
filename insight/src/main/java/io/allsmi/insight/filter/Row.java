package io.allsmi.insight.filter;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a filter looks at: a node, one of its devices, or one of its processes. */
final class Row {
  static final int NO_DEVICE = -1;

  final NodeView node;
  final Snapshot snapshot;
  final @Nullable ProcessUse process;

  /** Its ordinal in the inventory; can be moved on to the next device. */
  int device;

  Row(NodeView node, int device, @Nullable ProcessUse process) {
    this.node = node;
    this.snapshot = node.snapshot();
    this.device = device;
    this.process = process;
  }

  boolean isDevice() {
    return device != NO_DEVICE;
  }

  /** Whether something that is said of a device by its name is said of this row. */
  boolean isAbout(String name) {
    if (isDevice()) return snapshot.inventory().devices().get(device).name().equals(name);
    if (process == null) return true;
    for (int i = 0; i < process.uses().size(); i++) {
      if (process.uses().get(i).device().equals(name)) return true;
    }
    return false;
  }
}
