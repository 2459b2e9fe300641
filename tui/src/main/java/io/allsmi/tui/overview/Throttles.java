package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.util.List;

/** Why a device's clocks are held down, in a word. */
final class Throttles {
  /** What is no news: a device that idles, or that is told how fast to go. */
  private static final List<String> QUIET =
      List.of("idle", "application_clocks", "sync_boost", "display_clocks");

  private Throttles() {}

  /** The first reason that matters, {@code power cap}; empty when there is none. */
  static String word(Device device) {
    double flags = device.value(AcceleratorMetrics.THROTTLE);
    if (Double.isNaN(flags) || flags == 0) return "";
    List<String> states = AcceleratorMetrics.THROTTLE.states();
    for (int i = 0; i < states.size(); i++) {
      boolean set = ((long) flags >> i & 1) != 0;
      if (set && !QUIET.contains(states.get(i))) return word(states.get(i));
    }
    return "";
  }

  /** Who holds the clocks down matters less here than why. */
  private static String word(String reason) {
    boolean held = reason.startsWith("sw_") || reason.startsWith("hw_");
    return (held ? reason.substring(3) : reason).replace('_', ' ');
  }
}
