package io.allsmi.mock.host;

import io.allsmi.mock.sim.Point;

/** Memory of the host that a process of a job holds. */
final class Footprint {
  private static final double PAGE = 4096;

  private Footprint() {}

  /**
   * @param devices how many accelerators share the host
   * @return bytes
   */
  static double bytes(HostModel model, int devices, Point point, long second) {
    double share = 0.35 * model.memoryBytes() / Math.max(1, devices) * point.work().memory();
    double grown = Math.min(1, (second - point.start() + 5) / 45.0);
    return PAGE * Math.floor(Math.min(share, 48e9) * grown / PAGE);
  }
}
