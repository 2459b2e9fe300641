package io.allsmi.model.catalogue;

import static io.allsmi.model.catalogue.Metric.counter;
import static io.allsmi.model.catalogue.Metric.flags;
import static io.allsmi.model.catalogue.Metric.gauge;
import static io.allsmi.model.catalogue.Metric.state;
import static io.allsmi.model.catalogue.Metric.text;

import io.allsmi.model.catalogue.Derived.Margin;
import io.allsmi.model.catalogue.Derived.Rate;
import io.allsmi.model.catalogue.Derived.Ratio;
import java.util.List;

/**
 * What accelerators are measured by, whoever made them: devices, their partitions and their boards.
 * Where vendors mean the same by different words (NVML's SM clock, Tenstorrent's AICLK, Furiosa's
 * PE clock), they share one metric; where they do not, each keeps its own.
 */
public final class AcceleratorMetrics {
  private static final Table TABLE = new Table(0);

  private static final List<DeviceKind> ACCELERATORS =
      List.of(DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP, DeviceKind.MIG, DeviceKind.VGPU);
  private static final List<DeviceKind> WHOLE =
      List.of(DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP);
  private static final List<DeviceKind> POWERED =
      List.of(DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP, DeviceKind.BOARD);

  // Utilization.
  public static final Metric UTILIZATION_RATIO =
      TABLE.add(
          busy("utilization_ratio", "util")
              .level(Level.CORE)
              .history()
              .help("Share of time in which the device had work to do, as its vendor defines it"));
  public static final Metric SM_ACTIVE_RATIO =
      TABLE.add(
          busy("sm_active_ratio", "SM active")
              .level(Level.CORE)
              .history()
              .help("Share of time in which a multiprocessor had work, averaged over all of them"));
  public static final Metric SM_OCCUPANCY_RATIO =
      TABLE.add(
          busy("sm_occupancy_ratio", "SM occupancy")
              .help("Resident warps by the most there can be"));
  public static final Metric TENSOR_ACTIVE_RATIO =
      TABLE.add(
          busy("tensor_active_ratio", "tensor active")
              .level(Level.CORE)
              .history()
              .help("Share of time in which the tensor pipes were active"));
  public static final Metric DRAM_ACTIVE_RATIO =
      TABLE.add(
          busy("dram_active_ratio", "DRAM active")
              .level(Level.CORE)
              .history()
              .help("Share of time in which the memory interface moved data, of its peak rate"));
  public static final Metric FP64_ACTIVE_RATIO =
      TABLE.add(
          busy("fp64_active_ratio", "FP64 active")
              .help("Share of time in which the FP64 pipes were active"));
  public static final Metric FP32_ACTIVE_RATIO =
      TABLE.add(
          busy("fp32_active_ratio", "FP32 active")
              .help("Share of time in which the FP32 pipes were active"));
  public static final Metric FP16_ACTIVE_RATIO =
      TABLE.add(
          busy("fp16_active_ratio", "FP16 active")
              .help("Share of time in which the FP16 pipes were active"));
  public static final Metric INTEGER_ACTIVE_RATIO =
      TABLE.add(
          busy("integer_active_ratio", "INT active")
              .help("Share of time in which the integer pipes were active"));
  public static final Metric MEMORY_UTILIZATION_RATIO =
      TABLE.add(
          busy("memory_utilization_ratio", "memory util")
              .help("Share of time in which the memory was read or written"));
  public static final Metric ENCODER_SESSIONS =
      TABLE.add(
          gauge("encoder_sessions", Unit.NONE)
              .on(ACCELERATORS)
              .aggregate(Aggregate.SUM)
              .group(Group.UTILIZATION)
              .label("encoder sessions")
              .help("Video encoding sessions that are open"));
  public static final Metric CAPTURE_SESSIONS =
      TABLE.add(
          gauge("capture_sessions", Unit.NONE)
              .on(ACCELERATORS)
              .aggregate(Aggregate.SUM)
              .group(Group.UTILIZATION)
              .label("capture sessions")
              .help("Sessions that capture the frame buffer"));
  public static final Metric ENGINE_UTILIZATION_RATIO =
      TABLE.add(
          busy("utilization_ratio", "util")
              .part(PartKind.ENGINE)
              .help("Share of time in which the engine was busy"));
  public static final Metric ENGINE_FREQUENCY_HERTZ =
      TABLE.add(
          clock("frequency_hertz", "clock").part(PartKind.ENGINE).help("Clock of the engine"));
  public static final Metric ENGINE_ENABLED =
      TABLE.add(
          mode("enabled", "on")
              .part(PartKind.ENGINE)
              .group(Group.UTILIZATION)
              .help("Whether the engine's clock runs, because somebody uses it"));
  public static final Metric CORE_UTILIZATION_RATIO =
      TABLE.add(
          busy("utilization_ratio", "util")
              .part(PartKind.CORE)
              .level(Level.ALL)
              .help("Share of time in which the processing element was busy"));
  public static final Metric CORE_FREQUENCY_HERTZ =
      TABLE.add(
          clock("frequency_hertz", "clock")
              .part(PartKind.CORE)
              .level(Level.ALL)
              .help("Clock of the processing element"));

  // Memory.
  public static final Metric MEMORY_TOTAL_BYTES =
      TABLE.add(
          bytes("memory_total_bytes", "memory").level(Level.CORE).help("Memory of the device"));
  public static final Metric MEMORY_USED_BYTES =
      TABLE.add(
          bytes("memory_used_bytes", "used")
              .level(Level.CORE)
              .direction(Direction.LOAD)
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
  public static final Metric MEMORY_FREE_BYTES =
      TABLE.add(bytes("memory_free_bytes", "free").help("Memory of the device that is free"));
  public static final Metric MEMORY_RESERVED_BYTES =
      TABLE.add(
          bytes("memory_reserved_bytes", "reserved")
              .help("Memory of the device that driver and firmware keep for themselves"));
  public static final Metric BAR1_TOTAL_BYTES =
      TABLE.add(
          bytes("bar1_total_bytes", "BAR1")
              .help("Window through which the bus reaches the device's memory"));
  public static final Metric BAR1_USED_BYTES =
      TABLE.add(
          bytes("bar1_used_bytes", "BAR1 used").help("Part of the BAR1 window that is mapped"));

  // Temperature.
  public static final Metric TEMPERATURE_CELSIUS =
      TABLE.add(
          heat("temperature_celsius", "temp")
              .level(Level.CORE)
              .direction(Direction.LOWER_IS_BETTER)
              .history()
              .help("Temperature of the device's die"));
  public static final Metric MEMORY_TEMPERATURE_CELSIUS =
      TABLE.add(
          heat("memory_temperature_celsius", "memory temp")
              .level(Level.CORE)
              .direction(Direction.LOWER_IS_BETTER)
              .history()
              .help("Temperature of the device's memory"));
  public static final Metric BOARD_TEMPERATURE_CELSIUS =
      TABLE.add(
          heat("board_temperature_celsius", "board temp")
              .direction(Direction.LOWER_IS_BETTER)
              .help("Temperature of the board at its coolest documented sensor (ambient, inlet)"));
  public static final Metric TEMPERATURE_MAX_OPERATING_CELSIUS =
      TABLE.add(
          heatLimit("temperature_max_operating_celsius", "max operating")
              .help("Temperature up to which the device is specified to work")
              .limitOf(TEMPERATURE_CELSIUS, LimitRole.WARN));
  public static final Metric TEMPERATURE_SLOWDOWN_CELSIUS =
      TABLE.add(
          heatLimit("temperature_slowdown_celsius", "slowdown")
              .level(Level.CORE)
              .help("Temperature at which the hardware slows the device down")
              .limitOf(TEMPERATURE_CELSIUS, LimitRole.CRIT));
  public static final Metric TEMPERATURE_SHUTDOWN_CELSIUS =
      TABLE.add(
          heatLimit("temperature_shutdown_celsius", "shutdown")
              .help("Temperature at which the hardware shuts the device down")
              .limitOf(TEMPERATURE_CELSIUS, LimitRole.MAX));
  public static final Metric TEMPERATURE_TARGET_CELSIUS =
      TABLE.add(
          heatLimit("temperature_target_celsius", "target")
              .help("Temperature that the device is driven towards")
              .limitOf(TEMPERATURE_CELSIUS, LimitRole.TARGET));
  public static final Metric MEMORY_TEMPERATURE_MAX_CELSIUS =
      TABLE.add(
          heatLimit("memory_temperature_max_celsius", "memory max")
              .help("Temperature up to which the device's memory is specified to work")
              .limitOf(MEMORY_TEMPERATURE_CELSIUS, LimitRole.CRIT));
  public static final Metric TEMPERATURE_MARGIN_CELSIUS =
      TABLE.add(
          heatLimit("temperature_margin_celsius", "margin")
              .level(Level.CORE)
              .direction(Direction.HIGHER_IS_BETTER)
              .help(
                  "Distance of the temperature from the one at which the hardware slows the device"
                      + " down")
              .derived(new Margin(TEMPERATURE_SLOWDOWN_CELSIUS, TEMPERATURE_CELSIUS)));

  // Power.
  public static final Metric POWER_WATTS =
      TABLE.add(
          watts("power_watts", "power")
              .level(Level.CORE)
              .direction(Direction.LOAD)
              .history()
              .help("Power that the device draws"));
  public static final Metric POWER_AVERAGE_WATTS =
      TABLE.add(
          watts("power_average_watts", "average power")
              .help("Power that the device draws, averaged by its driver over about a second"));
  public static final Metric POWER_MODULE_WATTS =
      TABLE.add(
          watts("power_module_watts", "module power")
              .help("Power of the module that the device shares with a CPU"));
  public static final Metric POWER_LIMIT_WATTS =
      TABLE.add(
          watts("power_limit_watts", "limit")
              .level(Level.CORE)
              .help("Power limit that is enforced")
              .limitOf(POWER_WATTS, LimitRole.MAX));
  public static final Metric POWER_USED_RATIO =
      TABLE.add(
          gauge("power_used_ratio", Unit.RATIO)
              .on(POWERED)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.POWER)
              .direction(Direction.LOAD)
              .label("of limit")
              .help("Power by the limit that is enforced")
              .derived(new Ratio(POWER_WATTS, POWER_LIMIT_WATTS)));
  public static final Metric POWER_DEFAULT_LIMIT_WATTS =
      TABLE.add(
          watts("power_default_limit_watts", "default limit").help("Power limit after a reset"));
  public static final Metric POWER_LIMIT_MIN_WATTS =
      TABLE.add(
          watts("power_limit_min_watts", "lowest limit")
              .help("Lowest power limit that can be set"));
  public static final Metric POWER_LIMIT_MAX_WATTS =
      TABLE.add(
          watts("power_limit_max_watts", "highest limit")
              .help("Highest power limit that can be set"));
  public static final Metric POWER_REQUESTED_LIMIT_WATTS =
      TABLE.add(
          watts("power_requested_limit_watts", "limit set")
              .help("Power limit that software has set; what is enforced can be lower"));
  public static final Metric ENERGY_JOULES_TOTAL =
      TABLE.add(
          counter("energy_joules_total", Unit.JOULES)
              .on(POWERED)
              .level(Level.CORE)
              .group(Group.POWER)
              .label("energy")
              .help("Energy that the device has used since its epoch"));

  // Clocks.
  public static final Metric FREQUENCY_HERTZ =
      TABLE.add(
          clock("frequency_hertz", "clock")
              .level(Level.CORE)
              .history()
              .help("Clock of the compute units"));
  public static final Metric FREQUENCY_LIMIT_HERTZ =
      TABLE.add(
          clock("frequency_limit_hertz", "clock limit")
              .level(Level.CORE)
              .help("Highest clock that the compute units can reach")
              .limitOf(FREQUENCY_HERTZ, LimitRole.MAX));
  public static final Metric FREQUENCY_TARGET_HERTZ =
      TABLE.add(
          clock("frequency_target_hertz", "clock target")
              .help("Clock of the compute units that applications are set to ask for")
              .limitOf(FREQUENCY_HERTZ, LimitRole.TARGET));
  public static final Metric GRAPHICS_FREQUENCY_HERTZ =
      TABLE.add(
          clock("graphics_frequency_hertz", "graphics clock").help("Clock of the graphics units"));
  public static final Metric GRAPHICS_FREQUENCY_LIMIT_HERTZ =
      TABLE.add(
          clock("graphics_frequency_limit_hertz", "graphics clock limit")
              .help("Highest clock that the graphics units can reach")
              .limitOf(GRAPHICS_FREQUENCY_HERTZ, LimitRole.MAX));
  public static final Metric GRAPHICS_FREQUENCY_TARGET_HERTZ =
      TABLE.add(
          clock("graphics_frequency_target_hertz", "graphics clock target")
              .help("Clock of the graphics units that applications are set to ask for")
              .limitOf(GRAPHICS_FREQUENCY_HERTZ, LimitRole.TARGET));
  public static final Metric VIDEO_FREQUENCY_HERTZ =
      TABLE.add(clock("video_frequency_hertz", "video clock").help("Clock of the video units"));
  public static final Metric VIDEO_FREQUENCY_LIMIT_HERTZ =
      TABLE.add(
          clock("video_frequency_limit_hertz", "video clock limit")
              .help("Highest clock that the video units can reach")
              .limitOf(VIDEO_FREQUENCY_HERTZ, LimitRole.MAX));
  public static final Metric MEMORY_FREQUENCY_HERTZ =
      TABLE.add(
          clock("memory_frequency_hertz", "memory clock")
              .level(Level.CORE)
              .help("Clock of the device's memory"));
  public static final Metric MEMORY_FREQUENCY_LIMIT_HERTZ =
      TABLE.add(
          clock("memory_frequency_limit_hertz", "memory clock limit")
              .help("Highest clock that the device's memory can reach")
              .limitOf(MEMORY_FREQUENCY_HERTZ, LimitRole.MAX));
  public static final Metric MEMORY_FREQUENCY_TARGET_HERTZ =
      TABLE.add(
          clock("memory_frequency_target_hertz", "memory clock target")
              .help("Clock of the device's memory that applications are set to ask for")
              .limitOf(MEMORY_FREQUENCY_HERTZ, LimitRole.TARGET));
  public static final Metric PERFORMANCE_STATE =
      TABLE.add(
          gauge("performance_state", Unit.NONE)
              .on(WHOLE)
              .level(Level.CORE)
              .aggregate(Aggregate.MAX)
              .group(Group.CLOCK)
              .label("P-state")
              .help("Performance state by the vendor's number, 0 for the fastest"));

  /**
   * The names are NVML's clock event reasons; other vendors' reasons are mapped onto them or to
   * other.
   */
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

  public static final Metric THROTTLE_SECONDS_TOTAL =
      TABLE.add(
          counter("throttle_seconds_total", Unit.SECONDS)
              .on(POWERED)
              .part(PartKind.REASON)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("throttled")
              .help("Time for which the clocks were held down for the reason"));

  // Fans.
  public static final Metric FAN_SPEED_RATIO =
      TABLE.add(
          gauge("fan_speed_ratio", Unit.RATIO)
              .on(POWERED)
              .level(Level.CORE)
              .aggregate(Aggregate.MAX)
              .group(Group.FAN)
              .label("fan")
              .help("Speed that the device's fan is set to, of its maximum"));
  public static final Metric FAN_DUTY_RATIO =
      TABLE.add(
          gauge("duty_ratio", Unit.RATIO)
              .on(POWERED)
              .part(PartKind.FAN)
              .aggregate(Aggregate.MAX)
              .group(Group.FAN)
              .label("duty")
              .help("Speed that the fan is set to, of its maximum"));

  // Health.
  public static final Metric PRESENT =
      TABLE.add(
          state("present")
              .on(WHOLE)
              .level(Level.CORE)
              .aggregate(Aggregate.MIN)
              .group(Group.HEALTH)
              .help("Whether the device is there; a lost one and one that should be there is not"));
  public static final Metric ALIVE =
      TABLE.add(
          state("alive")
              .on(POWERED)
              .level(Level.CORE)
              .group(Group.HEALTH)
              .direction(Direction.HIGHER_IS_BETTER)
              .label("alive")
              .help("Whether driver and firmware say that the device answers"));
  public static final Metric HEARTBEAT_TOTAL =
      TABLE.add(
          counter("heartbeat_total", Unit.NONE)
              .on(POWERED)
              .group(Group.HEALTH)
              .label("heartbeat")
              .help("Counts up for as long as the firmware lives"));
  public static final Metric RECOVERY_ACTION =
      TABLE.add(
          state(
                  "recovery_action",
                  "none",
                  "reset",
                  "reboot",
                  "drain_p2p",
                  "drain_and_reset",
                  "recover_imex_domain")
              .on(WHOLE)
              .level(Level.CORE)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("recovery")
              .help("What the driver says must be done to recover the device"));
  public static final Metric XID_ERRORS_TOTAL =
      TABLE.add(
          counter("errors_total", Unit.ERRORS)
              .on(WHOLE)
              .part(PartKind.XID)
              .level(Level.CORE)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("Xid errors")
              .help("Errors that the driver reported, by Xid, since the program was started"));
  public static final Metric XID_LAST_TIMESTAMP_SECONDS =
      TABLE.add(
          gauge("last_timestamp_seconds", Unit.SECONDS)
              .on(WHOLE)
              .part(PartKind.XID)
              .group(Group.HEALTH)
              .aggregate(Aggregate.MAX)
              .scale(Scale.PLAIN)
              .label("last Xid")
              .help("When the Xid was last reported, in seconds since 1970"));
  public static final Metric CLASS_ERRORS_TOTAL =
      TABLE.add(
          counter("errors_total", Unit.ERRORS)
              .on(POWERED)
              .part(PartKind.CLASS)
              .level(Level.CORE)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("errors")
              .help(
                  "Errors that the driver reported, by class, since it or the program was"
                      + " started"));
  public static final Metric ECC_ENABLED =
      TABLE.add(mode("ecc_enabled", "ECC").help("Whether error correction is on"));
  public static final Metric ECC_PENDING =
      TABLE.add(
          mode("ecc_pending", "ECC pending")
              .help("Whether error correction is on after the next reset"));
  public static final Metric ECC_CORRECTED_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_corrected_errors_total", "ECC corrected")
              .help("Memory errors corrected since the driver was loaded"));
  public static final Metric ECC_UNCORRECTED_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_uncorrected_errors_total", "ECC uncorrected")
              .level(Level.CORE)
              .help("Memory errors that could not be corrected since the driver was loaded"));
  public static final Metric ECC_CORRECTED_LIFETIME_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_corrected_lifetime_errors_total", "ECC corrected ever")
              .help("Memory errors corrected in the life of the device"));
  public static final Metric ECC_UNCORRECTED_LIFETIME_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_uncorrected_lifetime_errors_total", "ECC uncorrected ever")
              .help("Memory errors that could not be corrected in the life of the device"));
  public static final Metric ECC_LOCATION_CORRECTED_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_location_corrected_errors_total", "ECC corrected")
              .part(PartKind.LOCATION)
              .level(Level.ALL)
              .help("Errors corrected in the memory since the driver was loaded"));
  public static final Metric ECC_LOCATION_UNCORRECTED_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_location_uncorrected_errors_total", "ECC uncorrected")
              .part(PartKind.LOCATION)
              .level(Level.ALL)
              .help(
                  "Errors that could not be corrected in the memory since the driver was loaded"));
  public static final Metric ECC_LOCATION_CORRECTED_LIFETIME_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_location_corrected_lifetime_errors_total", "ECC corrected ever")
              .part(PartKind.LOCATION)
              .level(Level.ALL)
              .help("Errors corrected in the memory in the life of the device"));
  public static final Metric ECC_LOCATION_UNCORRECTED_LIFETIME_ERRORS_TOTAL =
      TABLE.add(
          errors("ecc_location_uncorrected_lifetime_errors_total", "ECC uncorrected ever")
              .part(PartKind.LOCATION)
              .level(Level.ALL)
              .help("Errors that could not be corrected in the memory in the life of the device"));
  public static final Metric RETIRED_PAGES =
      TABLE.add(
          wear("retired_pages", "retired pages")
              .help("Pages of memory that are no longer used because of errors"));
  public static final Metric RETIRED_PAGES_PENDING =
      TABLE.add(
          fault("retired_pages_pending", "retire pending")
              .help("Whether a page waits for a reset to be retired"));
  public static final Metric REMAPPED_ROWS_CORRECTED =
      TABLE.add(
          wear("remapped_rows_corrected", "rows remapped")
              .help("Rows remapped because of errors that were corrected"));
  public static final Metric REMAPPED_ROWS_UNCORRECTED =
      TABLE.add(
          wear("remapped_rows_uncorrected", "rows remapped, uncorrected")
              .help("Rows remapped because of errors that could not be corrected"));
  public static final Metric ROW_REMAP_PENDING =
      TABLE.add(
          fault("row_remap_pending", "remap pending")
              .level(Level.CORE)
              .help("Whether a row waits for a reset to be remapped"));
  public static final Metric ROW_REMAP_FAILURE =
      TABLE.add(
          fault("row_remap_failure", "remap failed")
              .level(Level.CORE)
              .help("Whether remapping a row has failed"));
  public static final Metric ROW_REMAP_BANKS_MAX =
      TABLE.add(banks("row_remap_banks_max", "banks, all spare rows", "all of their"));
  public static final Metric ROW_REMAP_BANKS_HIGH =
      TABLE.add(banks("row_remap_banks_high", "banks, many spare rows", "many of their"));
  public static final Metric ROW_REMAP_BANKS_PARTIAL =
      TABLE.add(banks("row_remap_banks_partial", "banks, some spare rows", "some of their"));
  public static final Metric ROW_REMAP_BANKS_LOW =
      TABLE.add(banks("row_remap_banks_low", "banks, few spare rows", "few of their"));
  public static final Metric ROW_REMAP_BANKS_NONE =
      TABLE.add(banks("row_remap_banks_none", "banks, no spare rows", "none of their"));
  public static final Metric CHANNEL_REPAIR_PENDING =
      TABLE.add(
          fault("channel_repair_pending", "channel repair")
              .help("Whether a memory channel waits for a reset to be repaired"));
  public static final Metric TPC_REPAIR_PENDING =
      TABLE.add(
          fault("tpc_repair_pending", "TPC repair")
              .help("Whether a processing cluster waits for a reset to be repaired"));
  public static final Metric MEMORY_TRAINED =
      TABLE.add(
          state("memory_trained")
              .on(WHOLE)
              .aggregate(Aggregate.MIN)
              .group(Group.HEALTH)
              .direction(Direction.HIGHER_IS_BETTER)
              .label("memory trained")
              .help("Whether every channel of the device's memory came up as it should"));
  public static final Metric SRAM_THRESHOLD_EXCEEDED =
      TABLE.add(
          fault("sram_threshold_exceeded", "SRAM errors")
              .help(
                  "Whether the on-chip memories had more uncorrectable errors than the device is"
                      + " specified for"));
  public static final Metric SRAM_CORRECTED_ERRORS_TOTAL =
      TABLE.add(
          errors("sram_corrected_errors_total", "SRAM corrected")
              .help("Errors corrected in on-chip memories since the driver was loaded"));
  public static final Metric SRAM_UNCORRECTED_ERRORS_TOTAL =
      TABLE.add(
          errors("sram_uncorrected_errors_total", "SRAM uncorrected")
              .help(
                  "Errors of on-chip memories that could not be corrected since the driver was"
                      + " loaded"));
  public static final Metric THERMAL_TRIPS_TOTAL =
      TABLE.add(
          counter("thermal_trips_total", Unit.NONE)
              .on(POWERED)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("thermal trips")
              .help("Times that the device was shut down for its temperature"));

  // The bus and the links to other devices.
  public static final Metric PCIE_GENERATION =
      TABLE.add(
          bus("pcie_generation", "PCIe")
              .level(Level.CORE)
              .help("PCIe generation that is negotiated"));
  public static final Metric PCIE_GENERATION_MAX =
      TABLE.add(
          bus("pcie_generation_max", "PCIe max")
              .help("Highest PCIe generation that device and slot can have")
              .limitOf(PCIE_GENERATION, LimitRole.MAX));
  public static final Metric PCIE_LANES =
      TABLE.add(bus("pcie_lanes", "lanes").level(Level.CORE).help("PCIe lanes that are in use"));
  public static final Metric PCIE_LANES_MAX =
      TABLE.add(
          bus("pcie_lanes_max", "lanes max")
              .help("Most PCIe lanes that device and slot can have")
              .limitOf(PCIE_LANES, LimitRole.MAX));
  public static final Metric PCIE_RECEIVE_BYTES_TOTAL =
      TABLE.add(
          counter("pcie_receive_bytes_total", Unit.BYTES)
              .on(WHOLE)
              .group(Group.LINK)
              .label("PCIe received")
              .help("Bytes that the device received over PCIe"));
  public static final Metric PCIE_TRANSMIT_BYTES_TOTAL =
      TABLE.add(
          counter("pcie_transmit_bytes_total", Unit.BYTES)
              .on(WHOLE)
              .group(Group.LINK)
              .label("PCIe transmitted")
              .help("Bytes that the device sent over PCIe"));
  public static final Metric PCIE_RECEIVE_BYTES_PER_SECOND =
      TABLE.add(
          throughput("pcie_receive_bytes_per_second", "PCIe receive")
              .history()
              .help("Rate at which the device receives over PCIe")
              .derived(new Rate(PCIE_RECEIVE_BYTES_TOTAL)));
  public static final Metric PCIE_TRANSMIT_BYTES_PER_SECOND =
      TABLE.add(
          throughput("pcie_transmit_bytes_per_second", "PCIe transmit")
              .history()
              .help("Rate at which the device sends over PCIe")
              .derived(new Rate(PCIE_TRANSMIT_BYTES_TOTAL)));
  public static final Metric PCIE_REPLAY_ERRORS_TOTAL =
      TABLE.add(
          errors("pcie_replay_errors_total", "PCIe replays")
              .help("PCIe packets that had to be sent again"));
  public static final Metric LINK_STATE =
      TABLE.add(
          state("state", "down", "up", "sleep", "recovery", "training")
              .on(WHOLE)
              .part(PartKind.LINK)
              .group(Group.LINK)
              .label("state")
              .help("State of the link"));
  public static final Metric LINK_SPEED_BYTES_PER_SECOND =
      TABLE.add(
          throughput("speed_bytes_per_second", "speed")
              .part(PartKind.LINK)
              .direction(Direction.NEUTRAL)
              .help("Speed of the link in each direction"));
  public static final Metric LINK_RECEIVE_BYTES_TOTAL =
      TABLE.add(
          counter("receive_bytes_total", Unit.BYTES)
              .on(WHOLE)
              .part(PartKind.LINK)
              .group(Group.LINK)
              .label("received")
              .help("Bytes received over the link"));
  public static final Metric LINK_TRANSMIT_BYTES_TOTAL =
      TABLE.add(
          counter("transmit_bytes_total", Unit.BYTES)
              .on(WHOLE)
              .part(PartKind.LINK)
              .group(Group.LINK)
              .label("transmitted")
              .help("Bytes sent over the link"));
  public static final Metric LINK_RECEIVE_BYTES_PER_SECOND =
      TABLE.add(
          throughput("receive_bytes_per_second", "receive")
              .part(PartKind.LINK)
              .history()
              .help("Rate of receiving over the link")
              .derived(new Rate(LINK_RECEIVE_BYTES_TOTAL)));
  public static final Metric LINK_TRANSMIT_BYTES_PER_SECOND =
      TABLE.add(
          throughput("transmit_bytes_per_second", "transmit")
              .part(PartKind.LINK)
              .history()
              .help("Rate of sending over the link")
              .derived(new Rate(LINK_TRANSMIT_BYTES_TOTAL)));
  public static final Metric LINK_CRC_ERRORS_TOTAL =
      TABLE.add(
          errors("crc_errors_total", "CRC errors")
              .part(PartKind.LINK)
              .help("Packets of the link with a wrong checksum"));
  public static final Metric LINK_REPLAY_ERRORS_TOTAL =
      TABLE.add(
          errors("replay_errors_total", "replays")
              .part(PartKind.LINK)
              .help("Packets of the link that had to be sent again"));
  public static final Metric LINK_RECOVERY_ERRORS_TOTAL =
      TABLE.add(
          errors("recovery_errors_total", "recoveries")
              .part(PartKind.LINK)
              .help("Times that the link had to recover"));
  public static final Metric FABRIC_STATE =
      TABLE.add(
          state("fabric_state", "not_supported", "not_started", "in_progress", "completed")
              .on(WHOLE)
              .group(Group.LINK)
              .label("fabric")
              .help("How far the device has joined its fabric"));
  public static final Metric FABRIC_HEALTHY =
      TABLE.add(
          state("fabric_healthy")
              .on(WHOLE)
              .group(Group.LINK)
              .direction(Direction.HIGHER_IS_BETTER)
              .label("fabric healthy")
              .help("Whether the device says that its fabric is in good health"));

  // Modes.
  public static final Metric PERSISTENCE_ENABLED =
      TABLE.add(
          mode("persistence_enabled", "persistence")
              .help("Whether the driver keeps the idle device initialized"));
  public static final Metric COMPUTE_MODE =
      TABLE.add(
          state("compute_mode", "default", "exclusive_thread", "prohibited", "exclusive_process")
              .on(WHOLE)
              .group(Group.MODE)
              .label("compute mode")
              .help("Which processes may compute on the device"));
  public static final Metric MIG_ENABLED =
      TABLE.add(
          mode("mig_enabled", "MIG").help("Whether the device can be divided into instances"));
  public static final Metric MIG_PENDING =
      TABLE.add(
          mode("mig_pending", "MIG pending")
              .help("Whether the device can be divided into instances after the next reset"));
  public static final Metric CONFIDENTIAL_COMPUTE_ENABLED =
      TABLE.add(
          mode("confidential_compute_enabled", "confidential compute")
              .help("Whether the device keeps its data from the host"));
  public static final Metric POWER_MODE =
      TABLE.add(
          text("power_mode")
              .on(POWERED)
              .group(Group.MODE)
              .label("power mode")
              .help("Power mode that is set"));
  public static final Metric CLOCKS_LOCKED =
      TABLE.add(
          state("clocks_locked")
              .on(POWERED)
              .group(Group.MODE)
              .label("clocks locked")
              .help("Whether the clocks of GPU and CPUs are kept from moving (jetson_clocks)"));
  public static final Metric GOVERNOR =
      TABLE.add(
          text("governor")
              .on(WHOLE)
              .group(Group.MODE)
              .label("governor")
              .help("Policy by which the clock is chosen"));
  public static final Metric VIRTUALIZATION_MODE =
      TABLE.add(
          text("virtualization_mode")
              .on(WHOLE)
              .group(Group.MODE)
              .label("virtualization")
              .help("How the device is given to virtual machines"));
  public static final Metric ADDRESSING_MODE =
      TABLE.add(
          text("addressing_mode")
              .on(WHOLE)
              .group(Group.MODE)
              .label("addressing")
              .help("How the device reaches the memory of the host"));
  public static final Metric DISPLAY_ACTIVE =
      TABLE.add(mode("display_active", "display").help("Whether a display is driven"));
  public static final Metric ASLEEP =
      TABLE.add(
          mode("asleep", "asleep")
              .level(Level.CORE)
              .help("Whether the device is suspended to save power; it is not woken to be read"));

  public static final Metric LICENSE =
      TABLE.add(
          state(
                  "license",
                  "unknown",
                  "uninitialized",
                  "unlicensed_unrestricted",
                  "unlicensed_restricted",
                  "unlicensed",
                  "licensed")
              .on(DeviceKind.VGPU)
              .group(Group.MODE)
              .label("license")
              .help("Whether the guest of the virtual device has a license, and is held back"));

  private static final List<Metric> ALL = TABLE.metrics();

  private AcceleratorMetrics() {}

  /** The table in its order. */
  public static List<Metric> all() {
    return ALL;
  }

  private static Metric.Builder busy(String name, String label) {
    return gauge(name, Unit.RATIO)
        .on(ACCELERATORS)
        .aggregate(Aggregate.MEAN)
        .group(Group.UTILIZATION)
        .direction(Direction.LOAD)
        .label(label);
  }

  private static Metric.Builder bytes(String name, String label) {
    return gauge(name, Unit.BYTES)
        .on(ACCELERATORS)
        .aggregate(Aggregate.SUM)
        .group(Group.MEMORY)
        .label(label);
  }

  private static Metric.Builder heat(String name, String label) {
    return gauge(name, Unit.CELSIUS)
        .on(POWERED)
        .aggregate(Aggregate.MAX)
        .group(Group.TEMPERATURE)
        .label(label);
  }

  private static Metric.Builder heatLimit(String name, String label) {
    return heat(name, label).aggregate(Aggregate.MIN);
  }

  private static Metric.Builder watts(String name, String label) {
    return gauge(name, Unit.WATTS)
        .on(POWERED)
        .aggregate(Aggregate.SUM)
        .group(Group.POWER)
        .label(label);
  }

  private static Metric.Builder clock(String name, String label) {
    return gauge(name, Unit.HERTZ)
        .on(WHOLE)
        .aggregate(Aggregate.MEAN)
        .group(Group.CLOCK)
        .label(label);
  }

  static Metric.Builder errors(String name, String label) {
    return counter(name, Unit.ERRORS)
        .on(WHOLE)
        .group(Group.HEALTH)
        .direction(Direction.LOWER_IS_BETTER)
        .label(label);
  }

  private static Metric.Builder wear(String name, String label) {
    return gauge(name, Unit.NONE)
        .on(WHOLE)
        .aggregate(Aggregate.SUM)
        .group(Group.HEALTH)
        .direction(Direction.LOWER_IS_BETTER)
        .label(label);
  }

  private static Metric.Builder banks(String name, String label, String spare) {
    return gauge(name, Unit.NONE)
        .on(WHOLE)
        .level(Level.ALL)
        .aggregate(Aggregate.SUM)
        .group(Group.HEALTH)
        .label(label)
        .help("Memory banks that have " + spare + " spare rows left");
  }

  private static Metric.Builder fault(String name, String label) {
    return state(name)
        .on(WHOLE)
        .group(Group.HEALTH)
        .direction(Direction.LOWER_IS_BETTER)
        .label(label);
  }

  private static Metric.Builder bus(String name, String label) {
    return gauge(name, Unit.NONE).on(WHOLE).aggregate(Aggregate.MIN).group(Group.LINK).label(label);
  }

  static Metric.Builder throughput(String name, String label) {
    return gauge(name, Unit.BYTES_PER_SECOND)
        .on(WHOLE)
        .aggregate(Aggregate.SUM)
        .group(Group.LINK)
        .direction(Direction.LOAD)
        .label(label);
  }

  private static Metric.Builder mode(String name, String label) {
    return state(name).on(WHOLE).group(Group.MODE).label(label);
  }
}
