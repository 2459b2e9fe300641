package io.allsmi.insight.filter;

import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units that people write behind numbers, as factors of the catalogue's base units. */
final class Units {
  private static final String[] DECIMAL = {"k", "M", "G", "T", "P"};
  private static final Map<Unit, Map<String, Double>> FACTORS = new EnumMap<>(Unit.class);

  static {
    of(Unit.RATIO).put("%", 0.01);
    bytes(of(Unit.BYTES), "");
    bytes(of(Unit.BYTES_PER_SECOND), "/s");
    bits(of(Unit.BYTES_PER_SECOND));
    Map<String, Double> seconds = of(Unit.SECONDS);
    seconds.put("ns", 1e-9);
    seconds.put("us", 1e-6);
    seconds.put("µs", 1e-6);
    seconds.put("ms", 1e-3);
    seconds.put("s", 1.0);
    seconds.put("sec", 1.0);
    seconds.put("m", 60.0);
    seconds.put("min", 60.0);
    seconds.put("h", 3600.0);
    seconds.put("d", 86_400.0);
    seconds.put("w", 604_800.0);
    prefixed(of(Unit.HERTZ), "Hz");
    of(Unit.CELSIUS).put("°C", 1.0);
    of(Unit.CELSIUS).put("C", 1.0);
    of(Unit.CELSIUS).put("°", 1.0);
    of(Unit.CELSIUS).put("celsius", 1.0);
    prefixed(of(Unit.WATTS), "W");
    of(Unit.WATTS).put("mW", 1e-3);
    prefixed(of(Unit.JOULES), "J");
    hours(of(Unit.JOULES));
    prefixed(of(Unit.VOLTS), "V");
    of(Unit.VOLTS).put("mV", 1e-3);
    prefixed(of(Unit.AMPERES), "A");
    of(Unit.AMPERES).put("mA", 1e-3);
    of(Unit.RPM).put("rpm", 1.0);
    for (Unit counted : List.of(Unit.PACKETS, Unit.ERRORS, Unit.EVENTS, Unit.NONE)) {
      prefixed(of(counted), "");
      of(counted).remove("");
    }
  }

  private Units() {}

  private static Map<String, Double> of(Unit unit) {
    return FACTORS.computeIfAbsent(unit, _ -> new LinkedHashMap<>());
  }

  private static void prefixed(Map<String, Double> factors, String sign) {
    factors.put(sign, 1.0);
    double factor = 1;
    for (String prefix : DECIMAL) factors.put(prefix + sign, factor *= 1000);
  }

  /** {@code 10G} of memory means what screens show as 10 GiB. */
  private static void bytes(Map<String, Double> factors, String behind) {
    factors.put("B" + behind, 1.0);
    double binary = 1;
    double decimal = 1;
    for (String prefix : DECIMAL) {
      binary *= 1024;
      decimal *= 1000;
      factors.put((prefix.equals("k") ? "K" : prefix) + "iB" + behind, binary);
      factors.put(prefix + "B" + behind, decimal);
      if (behind.isEmpty()) factors.put(prefix.equals("k") ? "K" : prefix, binary);
    }
  }

  private static void bits(Map<String, Double> factors) {
    double factor = 0.125;
    factors.put("bit/s", factor);
    for (String prefix : DECIMAL) {
      factor *= 1000;
      factors.put(prefix + "bit/s", factor);
      factors.put(prefix + "bps", factor);
    }
  }

  private static void hours(Map<String, Double> factors) {
    factors.put("Wh", 3600.0);
    factors.put("kWh", 3.6e6);
    factors.put("MWh", 3.6e9);
  }

  /**
   * The factor of a unit as it was written: exactly, or in other capitals where that can only mean
   * one; NaN where it is no such unit.
   */
  static double factor(Unit unit, String written) {
    Map<String, Double> factors = of(unit);
    Double exact = factors.get(written);
    if (exact != null) return exact;
    double found = Double.NaN;
    for (Map.Entry<String, Double> each : factors.entrySet()) {
      if (!each.getKey().equalsIgnoreCase(written)) continue;
      if (!Double.isNaN(found) && found != each.getValue()) return Double.NaN;
      found = each.getValue();
    }
    return found;
  }

  /** What is written in front of a person: {@code B, KiB, kB, MiB}. */
  static List<String> signs(Unit unit) {
    return new ArrayList<>(of(unit).keySet());
  }

  /** Whether somebody who writes it means a unit of some quantity. */
  static boolean isUnit(String written) {
    for (Unit unit : Unit.values()) {
      if (!Double.isNaN(factor(unit, written))) return true;
    }
    return false;
  }

  /** Two or three words for a quantity. */
  static String quantity(Unit unit) {
    return switch (unit) {
      case RATIO -> "a share, as in 80%";
      case BYTES -> "an amount of memory, as in 10GiB";
      case SECONDS -> "a time, as in 30s or 2h";
      case HERTZ -> "a clock, as in 1.5GHz";
      case CELSIUS -> "a temperature, as in 80C";
      case WATTS -> "a power, as in 500W";
      case JOULES -> "an energy, as in 2kWh";
      case VOLTS -> "a voltage, as in 0.9V";
      case AMPERES -> "a current, as in 30A";
      case RPM -> "a speed, as in 2000rpm";
      case BYTES_PER_SECOND -> "a rate, as in 1GB/s";
      case PACKETS, ERRORS, EVENTS, NONE -> "a number, as in 12";
    };
  }
}
