package io.allsmi.mock.nvidia;

import io.allsmi.mock.sim.Chip;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model of GPU.
 *
 * @param name as the driver says it
 * @param chip its physics
 * @param memory its memory
 * @param heat the temperatures that matter to it, in degrees Celsius
 * @param clocks its highest clocks beside that of the compute units, in megahertz
 * @param powerMin lowest power limit that can be set, in watts
 * @param powerMax highest one
 * @param links its links
 * @param pcie generation of its bus
 * @param addresses where its devices stand on the bus, in the order of their numbers
 * @param driver what drives it
 * @param fixed strings that are the same for all of the model
 * @param features what it can report
 */
record GpuModel(
    String name,
    Chip chip,
    Memory memory,
    Thresholds heat,
    Clocks clocks,
    double powerMin,
    double powerMax,
    Links links,
    int pcie,
    List<String> addresses,
    Driver driver,
    Map<String, String> fixed,
    Set<Feature> features) {

  /** Bytes of all memory, of what the driver keeps, and of the window for the host. */
  record Memory(double total, double reserved, double window) {}

  /** NaN where there is none. */
  record Thresholds(
      double operating, double slowdown, double shutdown, double memory, double target) {}

  record Clocks(double memory, double video, double idleMemory) {}

  /**
   * @param count 0 for none
   * @param bytesPerSecond speed of each in each direction
   */
  record Links(int count, double bytesPerSecond, String version) {
    static final Links NONE = new Links(0, 0, "");
  }

  /** Versions of the driver, of NVML's interface and of CUDA, and the driver's branch. */
  record Driver(String version, String nvml, String cuda, String branch) {}

  boolean has(Feature feature) {
    return features.contains(feature);
  }
}
