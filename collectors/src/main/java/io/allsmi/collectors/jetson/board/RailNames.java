package io.allsmi.collectors.jetson.board;

/**
 * What a rail is for, by the name that NVIDIA's device trees and tegrastats give it (Jetson Linux
 * Developer Guide, Power and Performance, "INA3221 power monitor").
 */
public final class RailNames {
  private RailNames() {}

  /** Whether nothing is connected to the channel. */
  public static boolean isUnconnected(String name) {
    return name.isEmpty() || name.equals("NC") || name.startsWith("NC_") || name.startsWith("NC ");
  }

  /** Whether the rail feeds all the others, so that its power is that of the whole module. */
  public static boolean isInput(String name) {
    return name.equals("VDD_IN") || name.equals("POM_5V_IN") || name.equals("VIN");
  }

  /** Whether the rail feeds the GPU and nothing else. */
  public static boolean isOfGpu(String name) {
    return switch (name) {
      case "GPU", "VDD_GPU", "VDD_SYS_GPU", "POM_5V_GPU" -> true;
      default -> false;
    };
  }
}
