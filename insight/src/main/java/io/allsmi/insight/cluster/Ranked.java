package io.allsmi.insight.cluster;

import io.allsmi.model.Device;

/**
 * A device in a list of the highest or lowest of a cluster.
 *
 * @param node its node
 * @param place its place among the node's accelerators
 * @param value the reading that it stands there for
 */
public record Ranked(NodeSummary node, int place, double value) {
  public Device device() {
    return node.accelerator(place);
  }
}
