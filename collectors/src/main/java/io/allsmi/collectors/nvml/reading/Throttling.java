package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE_SECONDS_TOTAL;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the clocks are lower than asked for, now and over time. R535 renamed the throttle reasons to
 * event reasons; the bits are the same: {@code nvmlClocksEventReason…} of nvml.h, in the order of
 * the catalogue's states.
 */
public final class Throttling implements ReadingGroup {
  private static final int KNOWN = 9;
  private static final double OTHER = 1L << KNOWN;
  private static final double SECONDS_EACH = 1e-9;

  private static final int[] TIMES = {
    Fields.THROTTLE_POWER,
    Fields.THROTTLE_THERMAL,
    Fields.THROTTLE_SYNC_BOOST,
    Fields.THROTTLE_BOARD_LIMIT,
    Fields.THROTTLE_LOW_UTILIZATION,
    Fields.THROTTLE_RELIABILITY,
    Fields.THROTTLE_SW_THERMAL,
    Fields.THROTTLE_HW_THERMAL,
    Fields.THROTTLE_HW_POWER_BRAKE
  };
  private static final String[] TIME_NAMES = {
    "sw_power_cap",
    "thermal",
    "sync_boost",
    "board_limit",
    "low_utilization",
    "reliability",
    "sw_thermal",
    "hw_thermal",
    "hw_power_brake"
  };

  private final Gpu gpu;
  private final int[] fields = new int[TIMES.length];
  private final int[] parts = new int[TIMES.length];
  private boolean asked;

  public Throttling(Gpu gpu) {
    this.gpu = gpu;
    for (int i = 0; i < TIMES.length; i++) {
      fields[i] = gpu.fields().add(TIMES[i], 0);
      parts[i] = -1;
    }
  }

  @Override
  public void read(Tick tick) {
    if (!asked) describe();
    double mask = reasons(Symbol.CLOCK_EVENT_REASONS, Symbol.CLOCK_THROTTLE_REASONS);
    gpu.readings().set(THROTTLE, flags(mask));
    if (tick.isDetailed()) times();
  }

  private double reasons(Symbol newer, Symbol older) {
    DeviceCalls calls = gpu.calls();
    double mask = calls.unsigned64(newer);
    return Double.isNaN(mask) ? calls.unsigned64(older) : mask;
  }

  /** The catalogue's flags of the library's mask; bits that are not known are "other". */
  static double flags(double mask) {
    if (!(mask >= 0)) return Double.NaN;
    long bits = (long) mask;
    double known = bits & (1L << KNOWN) - 1;
    return bits >>> KNOWN == 0 ? known : known + OTHER;
  }

  private void describe() {
    asked = true;
    double mask =
        reasons(Symbol.CLOCK_EVENT_REASONS_SUPPORTED, Symbol.CLOCK_THROTTLE_REASONS_SUPPORTED);
    if (!(mask > 0)) return;
    List<String> states = new ArrayList<>();
    for (int i = 0; i < KNOWN; i++) {
      if (((long) mask >>> i & 1) == 1) states.add(THROTTLE.states().get(i));
    }
    if (states.isEmpty()) return;
    // A driver that is newer than this program may report a reason without a name here.
    states.add(THROTTLE.states().get(KNOWN));
    gpu.readings().reportable(THROTTLE, states);
  }

  private void times() {
    Readings readings = gpu.readings();
    for (int i = 0; i < TIMES.length; i++) {
      double nanos = gpu.fields().value(fields[i]);
      if (parts[i] < 0) {
        if (Double.isNaN(nanos)) continue;
        parts[i] = readings.part(PartKind.REASON, TIME_NAMES[i]);
      }
      readings.set(parts[i], THROTTLE_SECONDS_TOTAL, nanos * SECONDS_EACH);
    }
  }
}
