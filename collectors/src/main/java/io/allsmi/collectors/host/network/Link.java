package io.allsmi.collectors.host.network;

import io.allsmi.collectors.host.file.Attributes;

/**
 * The state of an interface's link. What drivers say of a link that is not there (a speed of -1, of
 * 0, or an error) is absent.
 *
 * @param up 1 when it can pass packets, 0 when not, NaN when not known
 * @param changes how often the carrier came or went
 * @param bytesPerSecond the speed negotiated, NaN when there is none
 */
record Link(double up, double changes, double bytesPerSecond) {
  private static final double BYTES_PER_MEGABIT = 125_000;

  // Beyond every speed that exists: -1 as a number without sign, or nonsense.
  private static final double MOST_MEGABITS = 100_000_000;

  /** Reads the state; the speed only with it, since drivers may be asked for it under a lock. */
  static Link read(Attributes attributes, Interface network, boolean withSpeed) {
    String folder = Interface.folder(network.name());
    double up = up(attributes.line(folder + "/operstate"), attributes, folder);
    double changes = attributes.number(folder + "/carrier_changes");
    boolean ask = withSpeed && network.isPhysical() && up == 1;
    double speed = ask ? speed(attributes.number(folder + "/speed")) : Double.NaN;
    return new Link(up, changes, speed);
  }

  private static double up(String state, Attributes attributes, String folder) {
    return switch (state) {
      case "up" -> 1;
      case "down", "lowerlayerdown", "notpresent", "dormant", "testing" -> 0;
      // Drivers that do not follow their link call it unknown.
      default -> carrier(attributes.number(folder + "/carrier"));
    };
  }

  private static double carrier(double value) {
    return value == 0 || value == 1 ? value : Double.NaN;
  }

  static double speed(double megabits) {
    boolean isSpeed = megabits > 0 && megabits <= MOST_MEGABITS;
    return isSpeed ? megabits * BYTES_PER_MEGABIT : Double.NaN;
  }
}
