package io.allsmi.insight.filter;

import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import java.util.Optional;

/**
 * A word that people use for metrics whose names are longer.
 *
 * @param word what they write
 * @param kind restricts it to the metrics of a kind of device of the host; empty for none
 * @param paths of the metrics: of one quantity the first that a device has a reading of counts, of
 *     several quantities the unit that is written chooses
 */
record ShortName(String word, Optional<DeviceKind> kind, List<String> paths) {
  static final List<ShortName> ALL =
      List.of(
          of("util", "utilization_ratio"),
          of("busy", "sm_active_ratio", "utilization_ratio"),
          of("sm", "sm_active_ratio"),
          of("tensor", "tensor_active_ratio"),
          of("dram", "dram_active_ratio"),
          of("memory", "memory_used_bytes", "memory_used_ratio"),
          of("mem", "memory_used_bytes", "memory_used_ratio"),
          of("temp", "temperature_celsius"),
          of("memory.temp", "memory_temperature_celsius"),
          of("margin", "temperature_margin_celsius"),
          of("power", "power_watts", "power_used_ratio"),
          of("limit", "power_limit_watts"),
          of("energy", "energy_joules_total"),
          of("clock", "frequency_hertz"),
          of("memory.clock", "memory_frequency_hertz"),
          of("pstate", "performance_state"),
          of("fan", "fan_speed_ratio"),
          of("ecc", "ecc_uncorrected_errors_total"),
          of("xid", "xid.errors_total"),
          of("links.down", "interconnect_links_down"),
          of("cpu", DeviceKind.CPU, "utilization_ratio"),
          of("cpu.temp", DeviceKind.CPU, "temperature_celsius"),
          of("ram", DeviceKind.MEMORY, "used_bytes", "used_ratio"),
          of("load", DeviceKind.NODE, "load1"),
          of("uptime", DeviceKind.NODE, "uptime_seconds"));

  private static ShortName of(String word, String... paths) {
    return new ShortName(word, Optional.empty(), List.of(paths));
  }

  private static ShortName of(String word, DeviceKind kind, String... paths) {
    return new ShortName(word, Optional.of(kind), List.of(paths));
  }
}
