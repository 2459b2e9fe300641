package io.allsmi.tui.page;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.List;
import java.util.Optional;

/**
 * The columns of the devices, in the order of the questions: busy, full, hot, at what price, whose.
 */
public enum DeviceColumn {
  DEVICE("device", "Name of the slot"),
  MODEL("model", "Name of the model"),
  UTILIZATION("util", "How busy, as a bar and a number"),
  HISTORY("history", "The last two minutes of it"),
  TENSOR("tensor", "Share of time in which the tensor pipes were active"),
  DRAM("dram", "Share of time in which the memory interface moved data"),
  MEMORY("memory", "Memory in use"),
  TEMPERATURE("temp", "Temperature, against the one at which it is slowed down"),
  POWER("power", "Power against its limit"),
  POWER_BAR("of limit", "The same as a bar"),
  CLOCK("clock", "Clock of the compute units"),
  OWNER("owner", "Whose process holds most of its memory"),
  STATE("state", "What is wrong");

  private static final List<DeviceColumn> ALL = List.of(values());

  private final String word;
  private final String help;

  DeviceColumn(String word, String help) {
    this.word = word;
    this.help = help;
  }

  /** All of them, in the usual order. */
  public static List<DeviceColumn> all() {
    return ALL;
  }

  /** What it shows of a device, where that is one reading. */
  public Optional<Metric> metric() {
    return switch (this) {
      case TENSOR -> Optional.of(AcceleratorMetrics.TENSOR_ACTIVE_RATIO);
      case DRAM -> Optional.of(AcceleratorMetrics.DRAM_ACTIVE_RATIO);
      case MEMORY -> Optional.of(AcceleratorMetrics.MEMORY_USED_BYTES);
      case TEMPERATURE -> Optional.of(AcceleratorMetrics.TEMPERATURE_CELSIUS);
      case POWER -> Optional.of(AcceleratorMetrics.POWER_WATTS);
      case POWER_BAR -> Optional.of(AcceleratorMetrics.POWER_USED_RATIO);
      case CLOCK -> Optional.of(AcceleratorMetrics.FREQUENCY_HERTZ);
      case DEVICE, MODEL, UTILIZATION, HISTORY, OWNER, STATE -> Optional.empty();
    };
  }

  /** As it stands in the heading and in the configuration file. */
  public String word() {
    return word;
  }

  public String help() {
    return help;
  }
}
