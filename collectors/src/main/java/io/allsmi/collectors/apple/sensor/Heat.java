package io.allsmi.collectors.apple.sensor;

import io.allsmi.collectors.host.sysfs.SensorValue;

/**
 * The hottest of several sensors. Chips have dozens on a die, without a document that says where:
 * the hottest is what slows it down.
 */
public final class Heat {
  private double hottest = Double.NaN;

  /** Takes a reading in degrees Celsius; sensors of what is switched off read 0 or less. */
  public void add(double celsius) {
    double sane = SensorValue.celsiusLimit(celsius * 1e3);
    if (!(sane <= hottest) && !Double.isNaN(sane)) hottest = sane;
  }

  /** Degrees Celsius; NaN when no sensor gave any. */
  public double celsius() {
    return hottest;
  }
}
