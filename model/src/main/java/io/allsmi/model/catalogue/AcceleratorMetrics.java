package io.allsmi.model.catalogue;

import static io.allsmi.model.catalogue.Metric.counter;
import static io.allsmi.model.catalogue.Metric.flags;
import static io.allsmi.model.catalogue.Metric.gauge;

import io.allsmi.model.catalogue.Derived.Ratio;
import java.util.List;

/** What accelerators are measured by, whoever made them: devices, their partitions and boards. */
public final class AcceleratorMetrics {
  private static final Table TABLE = new Table(0);

  private static final List<DeviceKind> ACCELERATORS =
      List.of(DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP, DeviceKind.MIG, DeviceKind.VGPU);
  private static final List<DeviceKind> POWERED =
      List.of(DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP, DeviceKind.BOARD);

  public static final Metric UTILIZATION_RATIO =
      TABLE.add(
          gauge("utilization_ratio", Unit.RATIO)
              .on(ACCELERATORS)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.UTILIZATION)
              .direction(Direction.LOAD)
              .label("util")
              .history()
              .help("Share of time in which the device had work to do, as its vendor defines it"));
  public static final Metric MEMORY_TOTAL_BYTES =
      TABLE.add(
          gauge("memory_total_bytes", Unit.BYTES)
              .on(ACCELERATORS)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.MEMORY)
              .label("memory")
              .help("Memory of the device"));
  public static final Metric MEMORY_USED_BYTES =
      TABLE.add(
          gauge("memory_used_bytes", Unit.BYTES)
              .on(ACCELERATORS)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.MEMORY)
              .direction(Direction.LOAD)
              .label("used")
              .history()
              .help("Memory of the device in use"));
  public static final Metric MEMORY_USED_RATIO =
      TABLE.add(
          gauge("memory_used_ratio", Unit.RATIO)
              .on(ACCELERATORS)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.MEMORY)
              .direction(Direction.LOAD)
              .label("used")
              .help("Used share of the device's memory")
              .derived(new Ratio(MEMORY_USED_BYTES, MEMORY_TOTAL_BYTES)));
  public static final Metric TEMPERATURE_CELSIUS =
      TABLE.add(
          gauge("temperature_celsius", Unit.CELSIUS)
              .on(POWERED)
              .level(Level.CORE)
              .aggregate(Aggregate.MAX)
              .group(Group.TEMPERATURE)
              .direction(Direction.LOWER_IS_BETTER)
              .label("temp")
              .history()
              .help("Temperature of the device's die"));
  public static final Metric POWER_WATTS =
      TABLE.add(
          gauge("power_watts", Unit.WATTS)
              .on(POWERED)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.POWER)
              .direction(Direction.LOAD)
              .label("power")
              .history()
              .help("Power that the device draws"));
  public static final Metric POWER_LIMIT_WATTS =
      TABLE.add(
          gauge("power_limit_watts", Unit.WATTS)
              .on(POWERED)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.POWER)
              .label("limit")
              .help("Power limit that is enforced")
              .limitOf(POWER_WATTS, LimitRole.MAX));
  public static final Metric ENERGY_JOULES_TOTAL =
      TABLE.add(
          counter("energy_joules_total", Unit.JOULES)
              .on(POWERED)
              .level(Level.CORE)
              .group(Group.POWER)
              .label("energy")
              .help("Energy that the device has used since its epoch"));
  public static final Metric THROTTLE =
      TABLE.add(
          flags(
                  "throttle",
                  "idle",
                  "application_clocks",
                  "sw_power_cap",
                  "hw_slowdown",
                  "sync_boost",
                  "sw_thermal",
                  "hw_thermal",
                  "hw_power_brake",
                  "display_clocks",
                  "other")
              .on(POWERED)
              .level(Level.CORE)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("throttle")
              .help("Reasons for which the clocks are below what was asked for"));

  private static final List<Metric> ALL = TABLE.metrics();

  private AcceleratorMetrics() {}

  /** The table in its order. */
  public static List<Metric> all() {
    return ALL;
  }
}
