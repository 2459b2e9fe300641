package io.allsmi.collectors.furiosa.card;

import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;

import java.util.List;

/** Why a card's clocks are held down: {@code FURIOSA_SMI_THROTTLE_REASON_…} of furiosa_smi.h. */
public final class Throttling {
  /** The catalogue's states by bit: the last is the governor's since 2026.4, and before "other". */
  private static final String[] STATES = {
    "idle",
    "hw_thermal",
    "sw_power_cap",
    "application_clocks",
    "hw_slowdown",
    "hw_slowdown",
    "hw_power_brake"
  };

  /** What a card can report. */
  public static final List<String> REPORTABLE =
      List.of(
          "idle",
          "application_clocks",
          "sw_power_cap",
          "hw_slowdown",
          "hw_thermal",
          "hw_power_brake",
          "other");

  private static final int GOVERNOR = 7;

  private Throttling() {}

  /**
   * The catalogue's flags of the vendor's mask.
   *
   * @param mask NaN for none
   * @param driver its release, which decides what bit 7 means
   */
  public static double flags(double mask, Release driver) {
    if (!(mask >= 0) || mask > 0xFFFF_FFFFL) return Double.NaN;
    long bits = (long) mask;
    long flags = 0;
    for (int i = 0; i < STATES.length; i++) {
      if ((bits >>> i & 1) == 1) flags |= flag(STATES[i]);
    }
    boolean governor = (bits >>> GOVERNOR & 1) == 1 && driver.isAtLeast(2026, 4);
    if (governor) flags |= flag("application_clocks");
    long rest = bits >>> (governor ? GOVERNOR + 1 : GOVERNOR);
    return rest == 0 ? flags : flags | flag("other");
  }

  private static long flag(String state) {
    return 1L << THROTTLE.states().indexOf(state);
  }
}
