package io.allsmi.model.catalogue;

import static io.allsmi.model.catalogue.DeviceKind.CHASSIS;
import static io.allsmi.model.catalogue.DeviceKind.CPU;
import static io.allsmi.model.catalogue.DeviceKind.DISK;
import static io.allsmi.model.catalogue.DeviceKind.FILESYSTEM;
import static io.allsmi.model.catalogue.DeviceKind.MEMORY;
import static io.allsmi.model.catalogue.DeviceKind.NETWORK;
import static io.allsmi.model.catalogue.DeviceKind.NODE;
import static io.allsmi.model.catalogue.Metric.counter;
import static io.allsmi.model.catalogue.Metric.gauge;
import static io.allsmi.model.catalogue.Metric.state;
import static io.allsmi.model.catalogue.Metric.text;
import static io.allsmi.model.catalogue.Unit.AMPERES;
import static io.allsmi.model.catalogue.Unit.BYTES;
import static io.allsmi.model.catalogue.Unit.BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.Unit.CELSIUS;
import static io.allsmi.model.catalogue.Unit.ERRORS;
import static io.allsmi.model.catalogue.Unit.HERTZ;
import static io.allsmi.model.catalogue.Unit.JOULES;
import static io.allsmi.model.catalogue.Unit.NONE;
import static io.allsmi.model.catalogue.Unit.PACKETS;
import static io.allsmi.model.catalogue.Unit.RATIO;
import static io.allsmi.model.catalogue.Unit.RPM;
import static io.allsmi.model.catalogue.Unit.SECONDS;
import static io.allsmi.model.catalogue.Unit.VOLTS;
import static io.allsmi.model.catalogue.Unit.WATTS;

import io.allsmi.model.catalogue.Derived.Busy;
import io.allsmi.model.catalogue.Derived.Margin;
import io.allsmi.model.catalogue.Derived.Rate;
import io.allsmi.model.catalogue.Derived.Ratio;
import java.util.List;

/**
 * What the host itself is measured by: the node, its CPU packages, memory, disks, filesystems,
 * network interfaces and chassis. Linux' meanings (proc(5), Documentation/ABI, Documentation/hwmon)
 * are the reference; other systems give the part of it that they have.
 */
public final class HostMetrics {
  private static final Table TABLE = new Table(10_000);

  /** What can carry sensors, fans and rails of its own. */
  private static final List<DeviceKind> SENSED =
      List.of(CHASSIS, DeviceKind.BOARD, DeviceKind.GPU, DeviceKind.NPU, DeviceKind.CHIP);

  // The node.
  public static final Metric LOAD1 = load("load1", "one minute", Level.CORE);
  public static final Metric LOAD5 = load("load5", "five minutes", Level.DETAIL);
  public static final Metric LOAD15 = load("load15", "fifteen minutes", Level.DETAIL);
  public static final Metric UPTIME_SECONDS =
      TABLE.add(
          gauge("uptime_seconds", SECONDS)
              .on(NODE)
              .level(Level.CORE)
              .group(Group.SYSTEM)
              .label("uptime")
              .help("Time since the node was booted"));
  public static final Metric DEVICES_EXPECTED =
      TABLE.add(
          gauge("devices_expected", NONE)
              .on(NODE)
              .part(PartKind.CLASS)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.HEALTH)
              .label("expected")
              .help("Devices that the node should have by its settings, by kind"));
  public static final Metric DEVICES_MISSING =
      TABLE.add(
          gauge("devices_missing", NONE)
              .on(NODE)
              .part(PartKind.CLASS)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.HEALTH)
              .direction(Direction.LOWER_IS_BETTER)
              .label("missing")
              .help("Devices that the node should have by its settings and does not, by kind"));
  public static final Metric PROCESSES =
      TABLE.add(
          gauge("processes", NONE)
              .on(NODE)
              .aggregate(Aggregate.SUM)
              .group(Group.SYSTEM)
              .help("Processes that exist"));
  public static final Metric PROCESSES_RUNNING =
      TABLE.add(
          gauge("processes_running", NONE)
              .on(NODE)
              .aggregate(Aggregate.SUM)
              .group(Group.SYSTEM)
              .label("running")
              .help("Threads that run or are ready to run"));
  public static final Metric PROCESSES_BLOCKED =
      TABLE.add(
          gauge("processes_blocked", NONE)
              .on(NODE)
              .aggregate(Aggregate.SUM)
              .group(Group.SYSTEM)
              .direction(Direction.LOWER_IS_BETTER)
              .label("blocked")
              .help("Processes that wait for input or output to complete"));
  public static final Metric CONTEXT_SWITCHES_TOTAL =
      TABLE.add(
          counter("context_switches_total", NONE)
              .on(NODE)
              .group(Group.SYSTEM)
              .label("context switches")
              .help("Context switches since boot"));
  public static final Metric CPU_PRESSURE_SECONDS_TOTAL =
      pressureSeconds("cpu_pressure_seconds_total", NODE, "some task waited for a CPU");
  public static final Metric CPU_PRESSURE_RATIO =
      pressureRatio("cpu_pressure_ratio", NODE, "cpu pressure", CPU_PRESSURE_SECONDS_TOTAL);
  public static final Metric IO_PRESSURE_SECONDS_TOTAL =
      pressureSeconds("io_pressure_seconds_total", NODE, "some task waited for input or output");
  public static final Metric IO_PRESSURE_RATIO =
      pressureRatio("io_pressure_ratio", NODE, "io pressure", IO_PRESSURE_SECONDS_TOTAL);
  public static final Metric IO_PRESSURE_FULL_SECONDS_TOTAL =
      pressureSeconds(
          "io_pressure_full_seconds_total", NODE, "all tasks waited for input or output");
  public static final Metric IO_PRESSURE_FULL_RATIO =
      pressureRatio("io_pressure_full_ratio", NODE, "io stalled", IO_PRESSURE_FULL_SECONDS_TOTAL);

  // The container that the program runs in: the limits of its control group, not the host's.
  public static final Metric CONTAINER_CPU_LIMIT_CORES =
      TABLE.add(
          gauge("container_cpu_limit_cores", NONE)
              .on(NODE)
              .group(Group.CONTAINER)
              .label("cpu limit")
              .help("CPU time that the container may use, or CPUs that it is bound to, in cores"));
  public static final Metric CONTAINER_CPU_SECONDS_TOTAL =
      TABLE.add(
          counter("container_cpu_seconds_total", SECONDS)
              .on(NODE)
              .group(Group.CONTAINER)
              .label("cpu time")
              .help("CPU time that the container has used"));
  public static final Metric CONTAINER_CPU_USED_CORES =
      TABLE.add(
          gauge("container_cpu_used_cores", NONE)
              .on(NODE)
              .group(Group.CONTAINER)
              .direction(Direction.LOAD)
              .label("cpu used")
              .help("CPU time that the container uses, in cores")
              .derived(new Rate(CONTAINER_CPU_SECONDS_TOTAL)));
  public static final Metric CONTAINER_CPU_THROTTLED_SECONDS_TOTAL =
      TABLE.add(
          counter("container_cpu_throttled_seconds_total", SECONDS)
              .on(NODE)
              .group(Group.CONTAINER)
              .direction(Direction.LOWER_IS_BETTER)
              .label("cpu throttled")
              .help("Time that the container was kept from running by its CPU limit"));
  public static final Metric CONTAINER_MEMORY_USED_BYTES =
      TABLE.add(
          gauge("container_memory_used_bytes", BYTES)
              .on(NODE)
              .group(Group.CONTAINER)
              .direction(Direction.LOAD)
              .label("memory used")
              .help("Memory charged to the container without the page cache that can be dropped"));
  public static final Metric CONTAINER_MEMORY_LIMIT_BYTES =
      TABLE.add(
          gauge("container_memory_limit_bytes", BYTES)
              .on(NODE)
              .group(Group.CONTAINER)
              .label("memory limit")
              .help("Memory that the container may use")
              .limitOf(CONTAINER_MEMORY_USED_BYTES, LimitRole.MAX));
  public static final Metric CONTAINER_PROCESSES =
      TABLE.add(
          gauge("container_processes", NONE)
              .on(NODE)
              .group(Group.CONTAINER)
              .label("tasks")
              .help("Tasks in the container"));
  public static final Metric CONTAINER_PROCESSES_LIMIT =
      TABLE.add(
          gauge("container_processes_limit", NONE)
              .on(NODE)
              .group(Group.CONTAINER)
              .label("task limit")
              .help("Tasks that the container may have")
              .limitOf(CONTAINER_PROCESSES, LimitRole.MAX));

  // CPU packages.
  public static final Metric CPU_BUSY_SECONDS_TOTAL =
      TABLE.add(
          counter("busy_seconds_total", SECONDS)
              .on(CPU)
              .level(Level.CORE)
              .group(Group.UTILIZATION)
              .label("busy time")
              .help(
                  "Time that the cores of the package were not idle, summed over its cores; what a"
                      + " hypervisor took (steal) counts"));
  public static final Metric CPU_IDLE_SECONDS_TOTAL =
      TABLE.add(
          counter("idle_seconds_total", SECONDS)
              .on(CPU)
              .level(Level.CORE)
              .group(Group.UTILIZATION)
              .label("idle time")
              .help("Time that the cores of the package were idle or waited for input or output"));
  public static final Metric CPU_UTILIZATION_RATIO =
      TABLE.add(
          gauge("utilization_ratio", RATIO)
              .on(CPU)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.UTILIZATION)
              .direction(Direction.LOAD)
              .label("util")
              .history()
              .help("Share of time that the cores of the package were not idle")
              .derived(new Busy(CPU_BUSY_SECONDS_TOTAL, CPU_IDLE_SECONDS_TOTAL)));
  public static final Metric CPU_TIME_SECONDS_TOTAL =
      TABLE.add(
          counter("time_seconds_total", SECONDS)
              .on(CPU)
              .part(PartKind.CLASS)
              .group(Group.UTILIZATION)
              .label("time")
              .help(
                  "Time of the package's cores by class: user, nice, system, iowait, irq, softirq,"
                      + " steal, idle"));
  public static final Metric CPU_FREQUENCY_HERTZ =
      TABLE.add(
          gauge("frequency_hertz", HERTZ)
              .on(CPU)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.CLOCK)
              .label("clock")
              .help("Mean clock of the package's cores"));
  public static final Metric CPU_FREQUENCY_LIMIT_HERTZ =
      TABLE.add(
          gauge("frequency_limit_hertz", HERTZ)
              .on(CPU)
              .aggregate(Aggregate.MAX)
              .group(Group.CLOCK)
              .label("clock limit")
              .help("Highest clock that a core of the package can reach")
              .limitOf(CPU_FREQUENCY_HERTZ, LimitRole.MAX));
  public static final Metric CPU_TEMPERATURE_CELSIUS =
      TABLE.add(
          gauge("temperature_celsius", CELSIUS)
              .on(CPU)
              .level(Level.CORE)
              .aggregate(Aggregate.MAX)
              .group(Group.TEMPERATURE)
              .direction(Direction.LOWER_IS_BETTER)
              .label("temp")
              .history()
              .help("Temperature of the package"));
  public static final Metric CPU_TEMPERATURE_CRITICAL_CELSIUS =
      TABLE.add(
          gauge("temperature_critical_celsius", CELSIUS)
              .on(CPU)
              .aggregate(Aggregate.MIN)
              .group(Group.TEMPERATURE)
              .label("critical")
              .help("Temperature at which the package protects itself")
              .limitOf(CPU_TEMPERATURE_CELSIUS, LimitRole.CRIT));
  public static final Metric CPU_TEMPERATURE_MARGIN_CELSIUS =
      TABLE.add(
          gauge("temperature_margin_celsius", CELSIUS)
              .on(CPU)
              .aggregate(Aggregate.MIN)
              .group(Group.TEMPERATURE)
              .direction(Direction.HIGHER_IS_BETTER)
              .label("margin")
              .help("Distance of the package's temperature from its critical one")
              .derived(new Margin(CPU_TEMPERATURE_CRITICAL_CELSIUS, CPU_TEMPERATURE_CELSIUS)));
  public static final Metric CPU_ENERGY_JOULES_TOTAL =
      TABLE.add(
          counter("energy_joules_total", JOULES)
              .on(CPU)
              .level(Level.CORE)
              .group(Group.POWER)
              .label("energy")
              .help("Energy that the package has used"));
  public static final Metric CPU_POWER_WATTS =
      TABLE.add(
          gauge("power_watts", WATTS)
              .on(CPU)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.POWER)
              .direction(Direction.LOAD)
              .label("power")
              .history()
              .help("Power of the package")
              .derived(new Rate(CPU_ENERGY_JOULES_TOTAL)));
  public static final Metric CPU_CORES =
      TABLE.add(
          gauge("cores", NONE)
              .on(CPU)
              .aggregate(Aggregate.SUM)
              .group(Group.SYSTEM)
              .help("Physical cores of the package that are on line"));
  public static final Metric CPU_THREADS =
      TABLE.add(
          gauge("threads", NONE)
              .on(CPU)
              .aggregate(Aggregate.SUM)
              .group(Group.SYSTEM)
              .help("Logical CPUs of the package that are on line"));
  public static final Metric CPU_GOVERNOR =
      TABLE.add(
          text("governor")
              .on(CPU)
              .group(Group.MODE)
              .help("Policy by which the kernel chooses the clock"));
  public static final Metric CORE_BUSY_SECONDS_TOTAL =
      TABLE.add(
          counter("busy_seconds_total", SECONDS)
              .on(CPU)
              .part(PartKind.CORE)
              .level(Level.ALL)
              .group(Group.UTILIZATION)
              .label("busy time")
              .help("Time that the logical CPU was not idle"));
  public static final Metric CORE_IDLE_SECONDS_TOTAL =
      TABLE.add(
          counter("idle_seconds_total", SECONDS)
              .on(CPU)
              .part(PartKind.CORE)
              .level(Level.ALL)
              .group(Group.UTILIZATION)
              .label("idle time")
              .help("Time that the logical CPU was idle or waited for input or output"));
  public static final Metric CORE_UTILIZATION_RATIO =
      TABLE.add(
          gauge("utilization_ratio", RATIO)
              .on(CPU)
              .part(PartKind.CORE)
              .level(Level.ALL)
              .aggregate(Aggregate.MEAN)
              .group(Group.UTILIZATION)
              .direction(Direction.LOAD)
              .label("util")
              .help("Share of time that the logical CPU was not idle")
              .derived(new Busy(CORE_BUSY_SECONDS_TOTAL, CORE_IDLE_SECONDS_TOTAL)));
  public static final Metric CORE_FREQUENCY_HERTZ =
      TABLE.add(
          gauge("frequency_hertz", HERTZ)
              .on(CPU)
              .part(PartKind.CORE)
              .level(Level.ALL)
              .aggregate(Aggregate.MEAN)
              .group(Group.CLOCK)
              .label("clock")
              .help("Clock of the logical CPU"));

  public static final Metric CLUSTER_UTILIZATION_RATIO =
      TABLE.add(
          gauge("utilization_ratio", RATIO)
              .on(CPU)
              .part(PartKind.CLUSTER)
              .aggregate(Aggregate.MEAN)
              .group(Group.UTILIZATION)
              .direction(Direction.LOAD)
              .label("util")
              .help("Share of time in which the cluster's cores did not idle, averaged over them"));
  public static final Metric CLUSTER_FREQUENCY_HERTZ =
      TABLE.add(
          gauge("frequency_hertz", HERTZ)
              .on(CPU)
              .part(PartKind.CLUSTER)
              .aggregate(Aggregate.MEAN)
              .group(Group.CLOCK)
              .label("clock")
              .help("Clock of the cluster's cores while they did not idle"));

  // Memory.
  public static final Metric MEMORY_TOTAL_BYTES =
      memory("total_bytes", "total", Level.CORE, "Memory that the kernel manages");
  public static final Metric MEMORY_USED_BYTES =
      TABLE.add(
          gauge("used_bytes", BYTES)
              .on(MEMORY)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.MEMORY)
              .direction(Direction.LOAD)
              .label("used")
              .help("Memory that cannot be had without swapping: total less available"));
  public static final Metric MEMORY_USED_RATIO =
      TABLE.add(
          gauge("used_ratio", RATIO)
              .on(MEMORY)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.MEMORY)
              .direction(Direction.LOAD)
              .label("used")
              .history()
              .help("Used share of the memory")
              .derived(new Ratio(MEMORY_USED_BYTES, MEMORY_TOTAL_BYTES)));
  public static final Metric MEMORY_AVAILABLE_BYTES =
      memory(
          "available_bytes",
          "available",
          Level.CORE,
          "Memory that a new program can have without swapping");
  public static final Metric MEMORY_FREE_BYTES =
      memory("free_bytes", "free", Level.DETAIL, "Memory that holds nothing");
  public static final Metric MEMORY_CACHED_BYTES =
      memory(
          "cached_bytes",
          "cached",
          Level.DETAIL,
          "Page cache and reclaimable kernel objects, without shared memory");
  public static final Metric MEMORY_BUFFERS_BYTES =
      memory("buffers_bytes", "buffers", Level.DETAIL, "Buffers of block devices");
  public static final Metric MEMORY_SHARED_BYTES =
      memory("shared_bytes", "shared", Level.DETAIL, "Shared memory and tmpfs");
  public static final Metric MEMORY_DIRTY_BYTES =
      memory("dirty_bytes", "dirty", Level.DETAIL, "Memory that waits to be written to disk");
  public static final Metric SWAP_TOTAL_BYTES =
      memory("swap_total_bytes", "swap", Level.CORE, "Swap space");
  public static final Metric SWAP_USED_BYTES =
      memory("swap_used_bytes", "swap used", Level.CORE, "Swap space in use");
  public static final Metric ZRAM_TOTAL_BYTES =
      memory(
          "zram_total_bytes",
          "zram",
          Level.DETAIL,
          "Most data that may be kept compressed in memory (zram)");
  public static final Metric ZRAM_STORED_BYTES =
      memory(
          "zram_stored_bytes",
          "zram stored",
          Level.DETAIL,
          "Data that is kept compressed in memory, by its size before compression");
  public static final Metric ZRAM_USED_BYTES =
      memory("zram_used_bytes", "zram used", Level.DETAIL, "Memory that the compressed data takes");
  public static final Metric HUGE_TOTAL_BYTES =
      memory(
          "huge_total_bytes",
          "huge pages",
          Level.DETAIL,
          "Memory set aside for huge pages of the default size");
  public static final Metric HUGE_FREE_BYTES =
      memory(
          "huge_free_bytes",
          "huge free",
          Level.DETAIL,
          "Huge pages of the default size that are free");
  public static final Metric MEMORY_PRESSURE_SECONDS_TOTAL =
      pressureSeconds("pressure_seconds_total", MEMORY, "some task waited for memory");
  public static final Metric MEMORY_PRESSURE_RATIO =
      pressureRatio("pressure_ratio", MEMORY, "pressure", MEMORY_PRESSURE_SECONDS_TOTAL);
  public static final Metric MEMORY_PRESSURE_FULL_SECONDS_TOTAL =
      pressureSeconds("pressure_full_seconds_total", MEMORY, "all tasks waited for memory");
  public static final Metric MEMORY_PRESSURE_FULL_RATIO =
      pressureRatio("pressure_full_ratio", MEMORY, "stalled", MEMORY_PRESSURE_FULL_SECONDS_TOTAL);

  // Disks (block devices).
  public static final Metric DISK_SIZE_BYTES =
      TABLE.add(
          gauge("size_bytes", BYTES)
              .on(DISK)
              .aggregate(Aggregate.SUM)
              .group(Group.IO)
              .label("size")
              .help("Capacity of the block device"));
  public static final Metric DISK_READ_BYTES_TOTAL =
      io("read_bytes_total", BYTES, DISK, "read", "Bytes read");
  public static final Metric DISK_READ_BYTES_PER_SECOND =
      ioRate(
          "read_bytes_per_second",
          BYTES_PER_SECOND,
          DISK,
          "read",
          "Rate of reading",
          DISK_READ_BYTES_TOTAL);
  public static final Metric DISK_WRITE_BYTES_TOTAL =
      io("write_bytes_total", BYTES, DISK, "written", "Bytes written");
  public static final Metric DISK_WRITE_BYTES_PER_SECOND =
      ioRate(
          "write_bytes_per_second",
          BYTES_PER_SECOND,
          DISK,
          "write",
          "Rate of writing",
          DISK_WRITE_BYTES_TOTAL);
  public static final Metric DISK_READS_TOTAL =
      TABLE.add(counter("reads_total", NONE).on(DISK).group(Group.IO).help("Reads completed"));
  public static final Metric DISK_WRITES_TOTAL =
      TABLE.add(counter("writes_total", NONE).on(DISK).group(Group.IO).help("Writes completed"));
  public static final Metric DISK_READ_SECONDS_TOTAL =
      TABLE.add(
          counter("read_seconds_total", SECONDS)
              .on(DISK)
              .group(Group.IO)
              .label("read time")
              .help("Time that reads took, summed over reads"));
  public static final Metric DISK_WRITE_SECONDS_TOTAL =
      TABLE.add(
          counter("write_seconds_total", SECONDS)
              .on(DISK)
              .group(Group.IO)
              .label("write time")
              .help("Time that writes took, summed over writes"));
  public static final Metric DISK_BUSY_SECONDS_TOTAL =
      TABLE.add(
          counter("busy_seconds_total", SECONDS)
              .on(DISK)
              .level(Level.CORE)
              .group(Group.UTILIZATION)
              .label("busy time")
              .help("Time with at least one request under way"));
  public static final Metric DISK_UTILIZATION_RATIO =
      TABLE.add(
          gauge("utilization_ratio", RATIO)
              .on(DISK)
              .level(Level.CORE)
              .aggregate(Aggregate.MEAN)
              .group(Group.UTILIZATION)
              .direction(Direction.LOAD)
              .label("busy")
              .help("Share of time with at least one request under way")
              .derived(new Rate(DISK_BUSY_SECONDS_TOTAL)));
  public static final Metric DISK_REQUESTS_IN_FLIGHT =
      TABLE.add(
          gauge("requests_in_flight", NONE)
              .on(DISK)
              .aggregate(Aggregate.SUM)
              .group(Group.IO)
              .label("queue")
              .help("Requests under way"));
  public static final Metric DISK_TEMPERATURE_CELSIUS =
      TABLE.add(
          gauge("temperature_celsius", CELSIUS)
              .on(DISK)
              .aggregate(Aggregate.MAX)
              .group(Group.TEMPERATURE)
              .direction(Direction.LOWER_IS_BETTER)
              .label("temp")
              .help("Temperature of the drive"));
  public static final Metric DISK_TEMPERATURE_CRITICAL_CELSIUS =
      TABLE.add(
          gauge("temperature_critical_celsius", CELSIUS)
              .on(DISK)
              .aggregate(Aggregate.MIN)
              .group(Group.TEMPERATURE)
              .label("critical")
              .help("Temperature that the drive calls critical")
              .limitOf(DISK_TEMPERATURE_CELSIUS, LimitRole.CRIT));

  // Filesystems.
  public static final Metric FILESYSTEM_SIZE_BYTES =
      filesystem("size_bytes", "size", Level.CORE, "Size of the filesystem");
  public static final Metric FILESYSTEM_USED_BYTES =
      TABLE.add(
          gauge("used_bytes", BYTES)
              .on(FILESYSTEM)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.MEMORY)
              .direction(Direction.LOAD)
              .label("used")
              .help("Space in use"));
  public static final Metric FILESYSTEM_USED_RATIO =
      TABLE.add(
          gauge("used_ratio", RATIO)
              .on(FILESYSTEM)
              .level(Level.CORE)
              .aggregate(Aggregate.MAX)
              .group(Group.MEMORY)
              .direction(Direction.LOAD)
              .label("used")
              .help("Used share of the filesystem")
              .derived(new Ratio(FILESYSTEM_USED_BYTES, FILESYSTEM_SIZE_BYTES)));
  public static final Metric FILESYSTEM_AVAILABLE_BYTES =
      filesystem(
          "available_bytes",
          "available",
          Level.CORE,
          "Space that users without privileges can have");
  public static final Metric FILESYSTEM_FILES =
      TABLE.add(
          gauge("files", NONE)
              .on(FILESYSTEM)
              .aggregate(Aggregate.SUM)
              .group(Group.MEMORY)
              .label("files")
              .help("Files that the filesystem can hold (inodes)"));
  public static final Metric FILESYSTEM_FILES_FREE =
      TABLE.add(
          gauge("files_free", NONE)
              .on(FILESYSTEM)
              .aggregate(Aggregate.SUM)
              .group(Group.MEMORY)
              .label("files free")
              .help("Files that the filesystem can still hold"));
  public static final Metric FILESYSTEM_READ_ONLY =
      TABLE.add(
          state("read_only")
              .on(FILESYSTEM)
              .group(Group.MODE)
              .help("Whether the filesystem is mounted read-only"));

  // Network interfaces.
  public static final Metric NETWORK_RECEIVE_BYTES_TOTAL =
      io("receive_bytes_total", BYTES, NETWORK, "received", "Bytes received");
  public static final Metric NETWORK_RECEIVE_BYTES_PER_SECOND =
      ioRate(
          "receive_bytes_per_second",
          BYTES_PER_SECOND,
          NETWORK,
          "receive",
          "Rate of receiving",
          NETWORK_RECEIVE_BYTES_TOTAL);
  public static final Metric NETWORK_TRANSMIT_BYTES_TOTAL =
      io("transmit_bytes_total", BYTES, NETWORK, "transmitted", "Bytes transmitted");
  public static final Metric NETWORK_TRANSMIT_BYTES_PER_SECOND =
      ioRate(
          "transmit_bytes_per_second",
          BYTES_PER_SECOND,
          NETWORK,
          "transmit",
          "Rate of transmitting",
          NETWORK_TRANSMIT_BYTES_TOTAL);
  public static final Metric NETWORK_RECEIVE_PACKETS_TOTAL =
      packets("receive_packets_total", PACKETS, "Packets received");
  public static final Metric NETWORK_TRANSMIT_PACKETS_TOTAL =
      packets("transmit_packets_total", PACKETS, "Packets transmitted");
  public static final Metric NETWORK_RECEIVE_ERRORS_TOTAL =
      packets("receive_errors_total", ERRORS, "Packets received in error");
  public static final Metric NETWORK_TRANSMIT_ERRORS_TOTAL =
      packets("transmit_errors_total", ERRORS, "Packets that could not be transmitted");
  public static final Metric NETWORK_RECEIVE_DROPPED_PACKETS_TOTAL =
      packets("receive_dropped_packets_total", PACKETS, "Packets received and dropped");
  public static final Metric NETWORK_TRANSMIT_DROPPED_PACKETS_TOTAL =
      packets(
          "transmit_dropped_packets_total",
          PACKETS,
          "Packets dropped before they were transmitted");
  public static final Metric NETWORK_LINK_SPEED_BYTES_PER_SECOND =
      TABLE.add(
          gauge("link_speed_bytes_per_second", BYTES_PER_SECOND)
              .on(NETWORK)
              .aggregate(Aggregate.SUM)
              .group(Group.LINK)
              .label("link speed")
              .help("Speed that the link has negotiated, in each direction")
              .limitOf(NETWORK_RECEIVE_BYTES_PER_SECOND, LimitRole.MAX));
  public static final Metric NETWORK_UP =
      TABLE.add(
          state("up")
              .on(NETWORK)
              .level(Level.CORE)
              .group(Group.LINK)
              .direction(Direction.HIGHER_IS_BETTER)
              .help("Whether the interface can pass packets"));

  // The chassis: what the board's own sensors say.
  public static final Metric CHASSIS_POWER_WATTS =
      TABLE.add(
          gauge("power_watts", WATTS)
              .on(CHASSIS)
              .level(Level.CORE)
              .aggregate(Aggregate.SUM)
              .group(Group.POWER)
              .direction(Direction.LOAD)
              .label("power")
              .history()
              .help("Power that the whole machine draws, by its own meter"));
  public static final Metric THERMAL_PRESSURE =
      TABLE.add(
          state("thermal_pressure", "nominal", "moderate", "heavy", "trapping", "sleeping")
              .on(CHASSIS)
              .level(Level.CORE)
              .group(Group.TEMPERATURE)
              .direction(Direction.LOWER_IS_BETTER)
              .label("thermal pressure")
              .help("How much the system holds back for its temperature"));
  public static final Metric SENSOR_TEMPERATURE_CELSIUS =
      TABLE.add(
          gauge("temperature_celsius", CELSIUS)
              .on(SENSED)
              .part(PartKind.SENSOR)
              .aggregate(Aggregate.MAX)
              .group(Group.TEMPERATURE)
              .direction(Direction.LOWER_IS_BETTER)
              .label("temp")
              .help("Temperature at the sensor"));
  public static final Metric SENSOR_TEMPERATURE_MAX_CELSIUS =
      TABLE.add(
          gauge("temperature_max_celsius", CELSIUS)
              .on(SENSED)
              .part(PartKind.SENSOR)
              .aggregate(Aggregate.MIN)
              .group(Group.TEMPERATURE)
              .label("warning")
              .help("Temperature at the sensor that should not be passed")
              .limitOf(SENSOR_TEMPERATURE_CELSIUS, LimitRole.WARN));
  public static final Metric SENSOR_TEMPERATURE_CRITICAL_CELSIUS =
      TABLE.add(
          gauge("temperature_critical_celsius", CELSIUS)
              .on(SENSED)
              .part(PartKind.SENSOR)
              .aggregate(Aggregate.MIN)
              .group(Group.TEMPERATURE)
              .label("critical")
              .help("Temperature at the sensor that is critical")
              .limitOf(SENSOR_TEMPERATURE_CELSIUS, LimitRole.CRIT));
  public static final Metric FAN_SPEED_RPM =
      TABLE.add(
          gauge("speed_rpm", RPM)
              .on(SENSED)
              .part(PartKind.FAN)
              .aggregate(Aggregate.MEAN)
              .group(Group.FAN)
              .label("speed")
              .help("Speed of the fan"));
  public static final Metric RAIL_VOLTS =
      TABLE.add(
          gauge("volts", VOLTS)
              .on(SENSED)
              .part(PartKind.RAIL)
              .group(Group.POWER)
              .label("voltage")
              .help("Voltage of the rail"));
  public static final Metric RAIL_MAX_VOLTS =
      TABLE.add(
          gauge("max_volts", VOLTS)
              .on(SENSED)
              .part(PartKind.RAIL)
              .aggregate(Aggregate.MIN)
              .group(Group.POWER)
              .label("voltage max")
              .help("Highest voltage that the rail may have")
              .limitOf(RAIL_VOLTS, LimitRole.MAX));
  public static final Metric RAIL_AMPERES =
      TABLE.add(
          gauge("amperes", AMPERES)
              .on(SENSED)
              .part(PartKind.RAIL)
              .group(Group.POWER)
              .label("current")
              .help("Current through the rail"));
  public static final Metric RAIL_MAX_AMPERES =
      TABLE.add(
          gauge("max_amperes", AMPERES)
              .on(SENSED)
              .part(PartKind.RAIL)
              .aggregate(Aggregate.MIN)
              .group(Group.POWER)
              .label("warning")
              .help("Current through the rail that should not be passed")
              .limitOf(RAIL_AMPERES, LimitRole.WARN));
  public static final Metric RAIL_CRITICAL_AMPERES =
      TABLE.add(
          gauge("critical_amperes", AMPERES)
              .on(SENSED)
              .part(PartKind.RAIL)
              .aggregate(Aggregate.MIN)
              .group(Group.POWER)
              .label("critical")
              .help("Current through the rail that is critical")
              .limitOf(RAIL_AMPERES, LimitRole.CRIT));
  public static final Metric RAIL_POWER_WATTS =
      TABLE.add(
          gauge("power_watts", WATTS)
              .on(SENSED)
              .part(PartKind.RAIL)
              .group(Group.POWER)
              .label("power")
              .help("Power through the rail"));

  private static final List<Metric> ALL = TABLE.metrics();

  private HostMetrics() {}

  /** The table in its order. */
  public static List<Metric> all() {
    return ALL;
  }

  private static Metric load(String name, String over, Level level) {
    return TABLE.add(
        gauge(name, NONE)
            .on(NODE)
            .level(level)
            .group(Group.SYSTEM)
            .label(name)
            .help("Tasks that run or wait to run, averaged over " + over));
  }

  private static Metric pressureSeconds(String name, DeviceKind kind, String what) {
    return TABLE.add(
        counter(name, SECONDS)
            .on(kind)
            .group(Group.SYSTEM)
            .help("Time in which " + what + " (pressure stall information)"));
  }

  private static Metric pressureRatio(String name, DeviceKind kind, String label, Metric seconds) {
    return TABLE.add(
        gauge(name, RATIO)
            .on(kind)
            .aggregate(Aggregate.MAX)
            .group(Group.SYSTEM)
            .direction(Direction.LOWER_IS_BETTER)
            .label(label)
            .help("Share of time lost to waiting (pressure stall information)")
            .derived(new Rate(seconds)));
  }

  private static Metric memory(String name, String label, Level level, String help) {
    return bytes(name, MEMORY, label, level, help);
  }

  private static Metric filesystem(String name, String label, Level level, String help) {
    return bytes(name, FILESYSTEM, label, level, help);
  }

  private static Metric bytes(
      String name, DeviceKind kind, String label, Level level, String help) {
    return TABLE.add(
        gauge(name, BYTES)
            .on(kind)
            .level(level)
            .aggregate(Aggregate.SUM)
            .group(Group.MEMORY)
            .label(label)
            .help(help));
  }

  private static Metric io(String name, Unit unit, DeviceKind kind, String label, String help) {
    return TABLE.add(
        counter(name, unit).on(kind).level(Level.CORE).group(Group.IO).label(label).help(help));
  }

  private static Metric ioRate(
      String name, Unit unit, DeviceKind kind, String label, String help, Metric counter) {
    return TABLE.add(
        gauge(name, unit)
            .on(kind)
            .level(Level.CORE)
            .aggregate(Aggregate.SUM)
            .group(Group.IO)
            .direction(Direction.LOAD)
            .label(label)
            .history()
            .help(help)
            .derived(new Rate(counter)));
  }

  private static Metric packets(String name, Unit unit, String help) {
    return TABLE.add(counter(name, unit).on(NETWORK).group(Group.LINK).help(help));
  }
}
