package io.allsmi.mock.apple;

import io.allsmi.mock.sim.Chip;
import java.util.List;

/**
 * A Mac.
 *
 * @param platform as users write it
 * @param name of the chip
 * @param board Apple's identifier of the machine
 * @param chip the physics of its GPU
 * @param gpuCores how many the GPU has
 * @param cpuCores how many the CPU has
 * @param gib its memory
 * @param aneWatts most that the Neural Engine draws
 * @param fans how many it has
 */
record MacModel(
    String platform,
    String name,
    String board,
    Chip chip,
    int gpuCores,
    int cpuCores,
    int gib,
    double aneWatts,
    int fans) {
  static List<MacModel> all() {
    return List.of(
        new MacModel(
            "apple-m2-ultra",
            "Apple M2 Ultra",
            "Mac14,14",
            new Chip(0.06, 92, 444, 1398, 0, 20e9, 0.42, 45),
            76,
            24,
            192,
            14,
            2),
        new MacModel(
            "apple-m3-max",
            "Apple M3 Max",
            "Mac15,9",
            new Chip(0.04, 54, 338, 1380, 0, 20e9, 0.95, 30),
            40,
            16,
            128,
            7,
            2),
        new MacModel(
            "apple-m4",
            "Apple M4",
            "Mac16,10",
            new Chip(0.02, 16, 338, 1578, 0, 10e9, 2.4, 30),
            10,
            10,
            24,
            6,
            1),
        new MacModel(
            "apple-m4-pro",
            "Apple M4 Pro",
            "Mac16,11",
            new Chip(0.03, 32, 338, 1578, 0, 15e9, 1.4, 30),
            20,
            14,
            64,
            6,
            1));
  }
}
