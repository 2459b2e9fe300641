package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.collectors.jetson.file.Plausible;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a power monitor.
 *
 * @param name that the device tree gives it
 * @param volts in millivolts
 * @param amperes in milliamperes
 * @param power in the chip's unit; null where it is to be computed
 * @param unitsPerWatt how many of that unit are one watt
 * @param max place of the current that should not be passed, in milliamperes
 * @param critical place of the current that is critical
 */
record Rail(
    String name,
    @Nullable NumberFile volts,
    @Nullable NumberFile amperes,
    @Nullable NumberFile power,
    double unitsPerWatt,
    String max,
    String critical) {
  /** A reading of it; NaN for what was not obtained. */
  record Reading(double volts, double amperes, double watts) {}

  /**
   * Reads it. The INA3221 measures volts and amperes, one after the other, and its driver leaves
   * the product to the reader (Documentation/hwmon/ina3221.rst).
   */
  Reading read() {
    double measuredVolts = SensorValue.volts(NumberFile.in(volts));
    double measuredAmperes = SensorValue.amperes(NumberFile.in(amperes));
    double watts = power == null ? measuredVolts * measuredAmperes : power.read() / unitsPerWatt;
    return new Reading(measuredVolts, measuredAmperes, Plausible.watts(watts));
  }

  /** Whether it feeds all the others. */
  boolean isInput() {
    return RailNames.isInput(name);
  }

  void close() {
    NumberFile.release(volts);
    NumberFile.release(amperes);
    NumberFile.release(power);
  }
}
