package io.allsmi.collectors.host.chassis;

import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import org.jspecify.annotations.Nullable;

/** What a channel of a sensor chip measures, by the beginning of its attributes' names. */
enum Quantity {
  TEMPERATURE("temp"),
  SPEED("fan"),
  VOLTAGE("in"),
  CURRENT("curr"),
  POWER("power");

  private static final Quantity[] ALL = values();

  private final String prefix;

  Quantity(String prefix) {
    this.prefix = prefix;
  }

  PartKind part() {
    return switch (this) {
      case TEMPERATURE -> PartKind.SENSOR;
      case SPEED -> PartKind.FAN;
      case VOLTAGE, CURRENT, POWER -> PartKind.RAIL;
    };
  }

  Metric metric() {
    return switch (this) {
      case TEMPERATURE -> HostMetrics.SENSOR_TEMPERATURE_CELSIUS;
      case SPEED -> HostMetrics.FAN_SPEED_RPM;
      case VOLTAGE -> HostMetrics.RAIL_VOLTS;
      case CURRENT -> HostMetrics.RAIL_AMPERES;
      case POWER -> HostMetrics.RAIL_POWER_WATTS;
    };
  }

  /** The quantity of a channel such as {@code temp12}; null for what is none. */
  static @Nullable Quantity ofChannel(String channel) {
    for (Quantity quantity : ALL) {
      if (quantity.isChannel(channel)) return quantity;
    }
    return null;
  }

  private boolean isChannel(String channel) {
    if (!channel.startsWith(prefix) || channel.length() == prefix.length()) return false;
    for (int i = prefix.length(); i < channel.length(); i++) {
      if (channel.charAt(i) < '0' || channel.charAt(i) > '9') return false;
    }
    return true;
  }

  /** The raw value in the metric's unit; NaN when no working sensor reads it. */
  double value(double raw) {
    return switch (this) {
      case TEMPERATURE -> SensorValue.celsius(raw);
      case SPEED -> SensorValue.rpm(raw);
      case VOLTAGE -> SensorValue.volts(raw);
      case CURRENT -> SensorValue.amperes(raw);
      case POWER -> SensorValue.watts(raw);
    };
  }
}
