package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_DUTY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;

import io.allsmi.collectors.nvml.library.Layouts.FanSpeedInfo;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.catalogue.PartKind;

/**
 * The fans. The library's percentage is what a fan is told, not how fast it turns, and can be above
 * 100 (nvml.h). Passive boards refuse, and are left alone.
 */
public final class Fans implements ReadingGroup {
  private static final int MOST = 32;
  private static final double MOST_PERCENT = 400;
  private static final double MOST_RPM = 60_000;

  private final Gpu gpu;
  private final Struct out = new Struct(FanSpeedInfo.SIZE);
  private int fans = -1;

  public Fans(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    if (fans < 0) fans = count();
    if (fans == 0) return;
    double fastest = Double.NaN;
    for (int fan = 0; fan < fans; fan++) {
      double duty = duty(fan);
      if (Double.isNaN(fastest) || duty > fastest) fastest = duty;
      if (tick.isDetailed()) detail(fan, duty);
    }
    gpu.readings().set(FAN_SPEED_RATIO, fastest);
  }

  /** Drivers that do not know how many there are know of one. */
  private int count() {
    double number = gpu.calls().unsigned(Symbol.FANS);
    if (number >= 0) return (int) Math.min(number, MOST);
    return Double.isNaN(gpu.calls().unsigned(Symbol.FAN_SPEED)) ? 0 : 1;
  }

  private double duty(int fan) {
    DeviceCalls calls = gpu.calls();
    double percent = calls.unsigned(Symbol.FAN_SPEED_V2, fan);
    if (Double.isNaN(percent) && fan == 0) percent = calls.unsigned(Symbol.FAN_SPEED);
    return percent >= 0 && percent <= MOST_PERCENT ? percent / 100 : Double.NaN;
  }

  private void detail(int fan, double duty) {
    out.versioned(FanSpeedInfo.SIZE, FanSpeedInfo.VERSION).put(FanSpeedInfo.FAN, fan);
    boolean answered = gpu.calls().fill(Symbol.FAN_SPEED_RPM, fan, out);
    double rpm = answered ? out.unsigned(FanSpeedInfo.SPEED) : Double.NaN;
    Readings readings = gpu.readings();
    int part = readings.part(PartKind.FAN, Integer.toString(fan));
    readings.set(part, FAN_DUTY_RATIO, duty);
    readings.set(part, FAN_SPEED_RPM, Sane.count(rpm, MOST_RPM));
  }
}
