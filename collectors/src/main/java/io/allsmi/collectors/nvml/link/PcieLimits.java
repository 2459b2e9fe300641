package io.allsmi.collectors.nvml.link;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.session.Identity;

/**
 * What the PCIe link between a device and its slot can be.
 *
 * @param generation the highest; NaN when not known
 * @param lanes the most; NaN when not known
 * @param isStub whether the device is not on the bus at all: GPUs within a processor answer the
 *     least that there can be
 */
record PcieLimits(double generation, double lanes, boolean isStub) {
  private static final double LAST_GENERATION = 8;
  private static final double MOST_LANES = 32;

  /** Bytes in a second over one lane of generation 1, in each direction; each next doubles it. */
  private static final double LANE = 250e6;

  static PcieLimits of(Gpu gpu) {
    double generation = generation(gpu.calls().unsigned(Symbol.PCIE_GENERATION_MAX));
    double lanes = lanes(gpu.calls().unsigned(Symbol.PCIE_WIDTH_MAX));
    Identity identity = gpu.identity();
    boolean within =
        identity.sharesHostMemory() || identity.info().info().get("c2c").equals("enabled");
    boolean least = generation == 1 && lanes == 1;
    return new PcieLimits(generation, lanes, identity.address().isEmpty() || (within && least));
  }

  /** A generation; NaN for what is none. */
  static double generation(double written) {
    return written >= 1 && written <= LAST_GENERATION ? written : Double.NaN;
  }

  /** A number of lanes; NaN for what is none. */
  static double lanes(double written) {
    return written >= 1 && written <= MOST_LANES ? written : Double.NaN;
  }

  /** Bytes that can be moved in one direction in a second at most. */
  double fastest() {
    double last = Double.isNaN(generation) ? LAST_GENERATION : generation;
    double most = Double.isNaN(lanes) ? MOST_LANES : lanes;
    return LANE * Math.scalb(1.0, (int) last - 1) * most;
  }
}
