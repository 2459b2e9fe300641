package io.allsmi.collectors.jetson.machine;

import java.util.List;

/**
 * A Tegra, by its name in device trees and the names of its GPU there.
 *
 * @param id the last word of the device tree's {@code compatible}, without its maker: {@code
 *     tegra234}
 * @param name what NVIDIA calls it
 * @param gpu the name of its GPU's node before kernels called it {@code gpu}
 */
public record Soc(String id, String name, String gpu) {
  private static final List<Soc> KNOWN =
      List.of(
          new Soc("tegra210", "Tegra X1", "gm20b"),
          new Soc("tegra186", "Tegra X2", "gp10b"),
          new Soc("tegra194", "Xavier", "gv11b"),
          new Soc("tegra234", "Orin", "ga10b"),
          new Soc("tegra264", "Thor", "gb10b"));

  private static final String MAKER = "nvidia,";

  /** What is not a Tegra, or does not say so. */
  public static final Soc UNKNOWN = new Soc("", "Tegra", "");

  /** The SoC that a word of {@code compatible} names; {@link #UNKNOWN} when it names none. */
  public static Soc ofCompatible(String word) {
    if (!word.startsWith(MAKER + "tegra")) return UNKNOWN;
    String id = word.substring(MAKER.length());
    for (Soc soc : KNOWN) {
      if (soc.id.equals(id)) return soc;
    }
    return new Soc(id, "Tegra", "");
  }

  /** The SoC that has a GPU of that name; {@link #UNKNOWN} when none has. */
  public static Soc ofGpu(String gpu) {
    for (Soc soc : KNOWN) {
      if (soc.gpu.equals(gpu)) return soc;
    }
    return UNKNOWN;
  }

  /**
   * Whether the node of a clock is that of a Tegra's GPU, and not of another maker's: {@code
   * 17000000.gv11b}, {@code 17000000.gpu} (Orin from JetPack 6), {@code gpu-gpc-0} (Thor).
   */
  public static boolean isTegraGpu(String node) {
    String name = node.substring(node.indexOf('.') + 1);
    return ofGpu(name).isKnown()
        || node.equals("17000000.gpu")
        || node.equals("57000000.gpu")
        || node.startsWith("gpu-gpc-");
  }

  public boolean isKnown() {
    return !id.isEmpty();
  }
}
