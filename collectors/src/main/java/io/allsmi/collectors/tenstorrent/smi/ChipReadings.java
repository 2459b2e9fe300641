package io.allsmi.collectors.tenstorrent.smi;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TRAINED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THERMAL_TRIPS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;

import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.collectors.tenstorrent.card.Architecture;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.PartKind;

/**
 * What tt-smi says of a chip itself. Its {@code telemetry} and {@code limits} are strings with
 * numbers in everyday units; where the firmware did not give a word, it writes 0 there, or 10000
 * volts, so that the words are looked at too.
 */
final class ChipReadings {
  private static final Part CORE_RAIL = Part.of(PartKind.RAIL, "vcore");
  private static final Part VREG = Part.of(PartKind.SENSOR, "vreg");
  private static final double MOST_MEGAHERTZ = 100_000;
  private static final int LOW_HALF = 0xFFFF;
  private static final int L2_CPUS = 4;

  private final SmiChip chip;
  private final Registers words;
  private final Told told;

  private ChipReadings(SmiChip chip, Told told) {
    this.chip = chip;
    this.words = chip.words();
    this.told = told;
  }

  static void tell(SmiChip chip, Told told) {
    ChipReadings readings = new ChipReadings(chip, told);
    readings.measured();
    readings.limits();
    readings.clocks();
    readings.rest();
    if (chip.architecture() == Architecture.BLACKHOLE) BlackholeParts.tell(chip, told);
  }

  private void measured() {
    told.add(POWER_WATTS, SensorValue.watts(1e6 * telemetry("power", "TDP")));
    double degrees = telemetry("asic_temperature", "ASIC_TEMPERATURE");
    told.add(TEMPERATURE_CELSIUS, SensorValue.celsius(1e3 * degrees));
    double volts = telemetry("voltage", "VCORE");
    told.add(CORE_RAIL, RAIL_VOLTS, SensorValue.volts(1e3 * volts));
    told.add(CORE_RAIL, RAIL_AMPERES, SensorValue.amperes(1e3 * telemetry("current", "TDC")));
    told.add(FREQUENCY_HERTZ, hertz(telemetry("aiclk", "AICLK")));
    boolean wormhole = chip.architecture() == Architecture.WORMHOLE;
    if (!wormhole) return;
    long vreg = words.word("VREG_TEMPERATURE");
    double celsius = vreg == Registers.NONE ? Double.NaN : vreg & LOW_HALF;
    told.add(VREG, SENSOR_TEMPERATURE_CELSIUS, SensorValue.celsiusLimit(1e3 * celsius));
  }

  private void limits() {
    told.add(POWER_LIMIT_WATTS, SensorValue.watts(1e6 * limit("tdp_limit")));
    told.add(CORE_RAIL, RAIL_MAX_VOLTS, SensorValue.volts(1e3 * limit("vdd_max")));
    told.add(CORE_RAIL, RAIL_MAX_AMPERES, SensorValue.amperes(1e3 * limit("tdc_limit")));
    told.add(FREQUENCY_LIMIT_HERTZ, hertz(limit("asic_fmax")));
    double thermal = SensorValue.celsiusLimit(1e3 * limit("thm_limit"));
    if (chip.architecture() == Architecture.BLACKHOLE) {
      // There it is where the chip shuts down; where it throttles has another name.
      told.add(TEMPERATURE_SHUTDOWN_CELSIUS, thermal);
      double throttle = SensorValue.celsiusLimit(1e3 * limit("therm_trip_l1_limit"));
      told.add(TEMPERATURE_SLOWDOWN_CELSIUS, throttle);
    } else {
      told.add(TEMPERATURE_SLOWDOWN_CELSIUS, thermal);
    }
  }

  private void clocks() {
    clock("axi", "AXICLK");
    clock("arc", "ARCCLK");
    for (int i = 0; i < L2_CPUS; i++) clock("l2cpu" + i, "L2CPUCLK" + i);
  }

  /** A clock of 0 is one of what the chip does not have, or does not run. */
  private void clock(String engine, String word) {
    long value = words.word(word);
    double megahertz = value == Registers.NONE ? Double.NaN : value & LOW_HALF;
    if (megahertz == 0) return;
    told.add(Part.of(PartKind.ENGINE, engine), ENGINE_FREQUENCY_HERTZ, hertz(megahertz));
  }

  private void rest() {
    told.add(HEARTBEAT_TOTAL, count("TIMER_HEARTBEAT", "ARC3_HEALTH"));
    told.add(THERMAL_TRIPS_TOTAL, count("THERM_TRIP_COUNT"));
    told.add(PCIE_GENERATION, generation(chip.json().get("board_info").get("pcie_speed").number()));
    told.add(PCIE_LANES, PciLink.lanes(chip.json().get("board_info").get("pcie_width").number()));
    told.add(MEMORY_TRAINED, trained());
  }

  private double count(String... names) {
    long value = words.word(names);
    return value == Registers.NONE ? Double.NaN : value;
  }

  private static double generation(double number) {
    return number >= 1 && number <= 7 && number == Math.rint(number) ? number : Double.NaN;
  }

  /** A p100 lacks a channel, which releases before 6.2 took for one that failed. */
  private double trained() {
    String status = chip.boardInfo("dram_status");
    if (status.equalsIgnoreCase("true")) return 1;
    boolean failed = status.equalsIgnoreCase("false") && !chip.card().startsWith("p100");
    return failed ? 0 : Double.NaN;
  }

  private double telemetry(String name, String word) {
    if (!words.isEmpty() && words.word(word) == Registers.NONE) return Double.NaN;
    return chip.json().get("telemetry").get(name).number();
  }

  private double limit(String name) {
    double value = chip.json().get("limits").get(name).number();
    return value > 0 ? value : Double.NaN;
  }

  private static double hertz(double megahertz) {
    return megahertz >= 0 && megahertz <= MOST_MEGAHERTZ ? megahertz * 1e6 : Double.NaN;
  }
}
