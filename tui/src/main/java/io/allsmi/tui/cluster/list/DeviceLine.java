package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.model.Device;

/**
 * An accelerator of a node.
 *
 * @param place its place among the node's accelerators
 */
public record DeviceLine(NodeSummary node, int place) {
  public Device device() {
    return node.accelerator(place);
  }

  public String key() {
    return key(node.node(), device().name());
  }

  /** What tells a device of one node from those of all others. */
  public static String key(String node, String device) {
    return node + '\n' + device;
  }
}
