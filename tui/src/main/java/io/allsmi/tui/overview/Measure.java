package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.show.Busy;
import io.allsmi.tui.show.Show;

/** What can be followed over time of every device. */
enum Measure {
  UTILIZATION("utilization"),
  MEMORY("memory"),
  POWER("power"),
  TEMPERATURE("temperature"),
  CLOCK("clock");

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  Measure next() {
    return switch (this) {
      case UTILIZATION -> MEMORY;
      case MEMORY -> POWER;
      case POWER -> TEMPERATURE;
      case TEMPERATURE -> CLOCK;
      case CLOCK -> UTILIZATION;
    };
  }

  /** The reading that has a past; utilization without one is followed by its power. */
  Metric metric(Device device) {
    return switch (this) {
      case UTILIZATION -> {
        Busy busy = Busy.of(device);
        yield busy == Busy.POWER ? AcceleratorMetrics.POWER_WATTS : busy.metric();
      }
      case MEMORY -> AcceleratorMetrics.MEMORY_USED_BYTES;
      case POWER -> AcceleratorMetrics.POWER_WATTS;
      case TEMPERATURE -> AcceleratorMetrics.TEMPERATURE_CELSIUS;
      case CLOCK -> AcceleratorMetrics.FREQUENCY_HERTZ;
    };
  }

  /** What it is called for a device: utilization says by what it is told. */
  String title(Device device) {
    return this == UTILIZATION ? Busy.of(device).title() : word;
  }

  /** The limit that is drawn, NaN when there is none. */
  double limit(Device device) {
    return switch (this) {
      case UTILIZATION ->
          Busy.of(device) == Busy.POWER
              ? device.value(AcceleratorMetrics.POWER_LIMIT_WATTS)
              : Double.NaN;
      case MEMORY -> device.value(AcceleratorMetrics.MEMORY_TOTAL_BYTES);
      case POWER -> device.value(AcceleratorMetrics.POWER_LIMIT_WATTS);
      case TEMPERATURE -> device.value(AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS);
      case CLOCK -> device.value(AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ);
    };
  }

  /** Whether the scale is 0 to 1 whatever the values. */
  boolean isRatio(Device device) {
    return this == UTILIZATION && Busy.of(device) != Busy.POWER;
  }

  /** A value as text, without a space in front. */
  String text(Device device, double value) {
    String text =
        switch (this) {
          case UTILIZATION -> isRatio(device) ? Show.percent(value) : Show.watts(value);
          case MEMORY -> Show.bytes(value);
          case POWER -> Show.watts(value);
          case TEMPERATURE -> Show.celsius(value);
          case CLOCK -> Show.hertz(value);
        };
    return text.strip();
  }
}
