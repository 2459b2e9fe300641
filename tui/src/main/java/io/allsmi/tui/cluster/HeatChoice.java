package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Measure;

/**
 * What the heat map shows, and where its cursor is.
 *
 * @param zoom 0 for the finest cells that fit, 1 and 2 for finer ones, below for coarser ones
 * @param node the node that the cursor is on; empty for a group, and before it was moved
 * @param device its device; empty for the node
 * @param group the group that it is on
 */
record HeatChoice(Measure measure, int zoom, String node, String device, String group) {
  static final HeatChoice START = new HeatChoice(Measure.UTILIZATION, 0, "", "", "");

  HeatChoice with(Measure other) {
    return new HeatChoice(other, zoom, node, device, group);
  }

  HeatChoice zoomed(int by) {
    return new HeatChoice(measure, Math.clamp(zoom + by, -2, 2), node, device, group);
  }

  HeatChoice on(String otherNode, String otherDevice, String otherGroup) {
    return new HeatChoice(measure, zoom, otherNode, otherDevice, otherGroup);
  }
}
