package io.allsmi.collectors.jetson.board;

import java.util.Locale;

/**
 * What a thermal zone is of, by the beginning of its name: the kernel's types end differently from
 * one JetPack to the next ({@code GPU-therm}, {@code gpu-thermal}), and tegrastats leaves the end
 * out ({@code GPU}).
 */
public final class ZoneNames {
  private ZoneNames() {}

  /**
   * Whether it measures something. The die of the power controller of TX modules reads 100 °C for
   * ever, and the zone of the fan is a mixture of others.
   */
  public static boolean isSensor(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.isEmpty()
        && !lower.startsWith("pmic")
        && !lower.startsWith("thermal-fan")
        && !lower.equals("thermal");
  }

  public static boolean isOfGpu(String name) {
    return startsWith(name, "gpu");
  }

  /** Whether it is the hottest place of the chip. */
  public static boolean isJunction(String name) {
    return startsWith(name, "tj");
  }

  public static boolean isBoard(String name) {
    return startsWith(name, "tboard");
  }

  private static boolean startsWith(String name, String stem) {
    return name.regionMatches(true, 0, stem, 0, stem.length());
  }
}
