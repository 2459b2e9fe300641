package io.allsmi.collectors.apple.energy;

/** A channel of the group {@code Energy Model}, by its name and the label of its unit. */
public record EnergyChannel(String name, String unit) {
  /** Joules in one of its units; NaN for a unit that is not known. */
  double joules() {
    return switch (unit.strip()) {
      case "mJ" -> 1e-3;
      case "uJ" -> 1e-6;
      case "nJ" -> 1e-9;
      default -> Double.NaN;
    };
  }
}
