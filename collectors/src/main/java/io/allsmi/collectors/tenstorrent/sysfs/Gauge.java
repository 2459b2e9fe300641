package io.allsmi.collectors.tenstorrent.sysfs;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;

import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import org.jspecify.annotations.Nullable;

/** A file of one value of a chip, and what it measures (tt-kmd, wormhole.c and blackhole.c). */
enum Gauge {
  /** What the vendor calls the chip's power: that of the core rail, in whole watts. */
  POWER("power1_input"),
  /** The thermal design power. */
  POWER_LIMIT("power1_max"),
  TEMPERATURE("temp1_input"),
  /** Where the firmware begins to throttle. */
  TEMPERATURE_LIMIT("temp1_max"),
  CLOCK("tt_aiclk"),
  VOLTS("in0_input"),
  VOLTS_LIMIT("in0_max"),
  AMPERES("curr1_input"),
  AMPERES_LIMIT("curr1_max"),
  /** The clock of the interconnect. */
  AXI_CLOCK("tt_axiclk"),
  /** The clock of the processor that the firmware runs on. */
  ARC_CLOCK("tt_arcclk");

  private static final Gauge[] ALL = values();
  private static final double MOST_MEGAHERTZ = 100_000;
  private static final Part CORE_RAIL = Part.of(PartKind.RAIL, "vcore");
  private static final Part AXI = Part.of(PartKind.ENGINE, "axi");
  private static final Part ARC = Part.of(PartKind.ENGINE, "arc");

  private final String file;

  Gauge(String file) {
    this.file = file;
  }

  static Gauge[] all() {
    return ALL.clone();
  }

  /** Its file in a chip's folders; empty when the chip has no folder for it. */
  String path(ChipPlace place) {
    if (file.startsWith("tt_")) return place.folder() + "/" + file;
    return place.hwmon().isEmpty() ? "" : place.hwmon() + "/" + file;
  }

  Metric metric() {
    return switch (this) {
      case POWER -> POWER_WATTS;
      case POWER_LIMIT -> POWER_LIMIT_WATTS;
      case TEMPERATURE -> TEMPERATURE_CELSIUS;
      case TEMPERATURE_LIMIT -> TEMPERATURE_SLOWDOWN_CELSIUS;
      case CLOCK -> FREQUENCY_HERTZ;
      case VOLTS -> RAIL_VOLTS;
      case VOLTS_LIMIT -> RAIL_MAX_VOLTS;
      case AMPERES -> RAIL_AMPERES;
      case AMPERES_LIMIT -> RAIL_MAX_AMPERES;
      case AXI_CLOCK, ARC_CLOCK -> ENGINE_FREQUENCY_HERTZ;
    };
  }

  /** The part that it measures; null for the chip itself. */
  @Nullable Part part() {
    return switch (this) {
      case POWER, POWER_LIMIT, TEMPERATURE, TEMPERATURE_LIMIT, CLOCK -> null;
      case VOLTS, VOLTS_LIMIT, AMPERES, AMPERES_LIMIT -> CORE_RAIL;
      case AXI_CLOCK -> AXI;
      case ARC_CLOCK -> ARC;
    };
  }

  /** Whether it is a limit, which seldom changes. */
  boolean isLimit() {
    return metric().limitOf().isPresent();
  }

  /** The file's number in the metric's unit; NaN for what cannot be, and for a limit of 0. */
  double value(double raw) {
    return switch (this) {
      case POWER -> SensorValue.watts(raw);
      case TEMPERATURE -> SensorValue.celsius(raw);
      case VOLTS -> SensorValue.volts(raw);
      case AMPERES -> SensorValue.amperes(raw);
      case POWER_LIMIT -> limit(SensorValue.watts(raw));
      case TEMPERATURE_LIMIT -> SensorValue.celsiusLimit(raw);
      case VOLTS_LIMIT -> limit(SensorValue.volts(raw));
      case AMPERES_LIMIT -> limit(SensorValue.amperes(raw));
      case CLOCK, AXI_CLOCK, ARC_CLOCK ->
          raw >= 0 && raw <= MOST_MEGAHERTZ ? raw * 1e6 : Double.NaN;
    };
  }

  private static double limit(double value) {
    return value > 0 ? value : Double.NaN;
  }
}
