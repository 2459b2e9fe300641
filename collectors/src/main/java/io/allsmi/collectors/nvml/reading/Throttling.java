package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE_SECONDS_TOTAL;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Those that every driver has under the same numbers. */
  private static final int[] LASTING = {
    Fields.THROTTLE_POWER,
    Fields.THROTTLE_THERMAL,
    Fields.THROTTLE_SYNC_BOOST,
    Fields.THROTTLE_BOARD_LIMIT,
    Fields.THROTTLE_LOW_UTILIZATION,
    Fields.THROTTLE_RELIABILITY
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
  private final int[] fields;
  private final int[] parts = new int[TIME_NAMES.length];
  private boolean asked;

  public Throttling(Gpu gpu) {
    this.gpu = gpu;
    int[] ids = times(DriverVersion.of(gpu.identity().info().info().get("driver")));
    fields = new int[ids.length];
    for (int i = 0; i < ids.length; i++) fields[i] = gpu.fields().add(ids[i], 0);
    Arrays.fill(parts, -1);
  }

  /**
   * The fields of the times, in the order of their names. The last three came with R575 as 251 to
   * 253 and have been 269 to 271 since 580.82 (nvml.h of 575.51 to 580.76 and of 580.82), where the
   * older numbers mean settings of the power supply: asked for in the wrong way they would give
   * times that are none.
   */
  static int[] times(DriverVersion driver) {
    int first = driver.isAtLeast(580, 82) ? Fields.THROTTLE_SW_THERMAL : 0;
    boolean early = driver.isAtLeast(575, 0) && !driver.isAtLeast(580, 77);
    if (early) first = Fields.THROTTLE_SW_THERMAL_R575;
    int[] ids = Arrays.copyOf(LASTING, first == 0 ? LASTING.length : TIME_NAMES.length);
    for (int i = LASTING.length; i < ids.length; i++) ids[i] = first + i - LASTING.length;
    return ids;
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
    for (int i = 0; i < fields.length; i++) {
      double nanos = gpu.fields().value(fields[i]);
      if (parts[i] < 0) {
        if (Double.isNaN(nanos)) continue;
        parts[i] = readings.part(PartKind.REASON, TIME_NAMES[i]);
      }
      readings.set(parts[i], THROTTLE_SECONDS_TOTAL, nanos * SECONDS_EACH);
    }
  }
}
