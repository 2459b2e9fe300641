package io.allsmi.tui.device;

import static io.allsmi.model.catalogue.HostMetrics.CHASSIS_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.CORE_BUSY_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CORE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CORE_IDLE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_BUSY_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_CORES;
import static io.allsmi.model.catalogue.HostMetrics.CPU_ENERGY_JOULES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CPU_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CPU_GOVERNOR;
import static io.allsmi.model.catalogue.HostMetrics.CPU_IDLE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TEMPERATURE_CRITICAL_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_THREADS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TIME_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.DISK_BUSY_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.DISK_READ_BYTES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.DISK_SIZE_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.DISK_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.DISK_TEMPERATURE_CRITICAL_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.DISK_WRITE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.HostMetrics.LOAD1;
import static io.allsmi.model.catalogue.HostMetrics.LOAD5;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_CACHED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.NETWORK_UP;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CRITICAL_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.UPTIME_SECONDS;
import static io.allsmi.tui.device.SampleDevices.wave;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.tui.device.SampleDevice.Sink;
import java.util.ArrayList;
import java.util.List;

/** What of the host stands in {@link SampleDevices}. */
final class SampleHost {
  private static final double GIB = 1L << 30;
  private static final int CORES = 48;
  private static final List<String> CLASSES = List.of("user", "system", "iowait", "steal");

  private SampleHost() {}

  static List<SampleDevice> all() {
    return List.of(
        new SampleDevice(
            DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.of("os", "Ubuntu 24.04")),
            "host",
            (tick, sink) -> {
              sink.own(LOAD1, 61.25);
              sink.own(LOAD5, 58.5);
              sink.own(UPTIME_SECONDS, 273_600 + 2 * tick);
            }),
        new SampleDevice(cpuInfo(), "host", SampleHost::cpu),
        new SampleDevice(
            DeviceInfo.of("memory", DeviceKind.MEMORY, "", "", Info.NONE),
            "host",
            (tick, sink) -> {
              sink.own(MEMORY_TOTAL_BYTES, 1024 * GIB);
              sink.own(MEMORY_USED_BYTES, (500 + 12 * wave(tick, 50, 0)) * GIB);
              sink.own(MEMORY_CACHED_BYTES, 310 * GIB);
            }),
        new SampleDevice(
            DeviceInfo.of("nvme0n1", DeviceKind.DISK, "samsung", "PM9A3", Info.NONE),
            "host",
            SampleHost::disk),
        new SampleDevice(
            DeviceInfo.of("eth0", DeviceKind.NETWORK, "", "", Info.NONE),
            "host",
            SampleHost::network),
        new SampleDevice(chassisInfo(), "host", SampleHost::chassis));
  }

  private static DeviceInfo cpuInfo() {
    List<Part> parts = new ArrayList<>();
    for (int core = 0; core < CORES; core++) {
      parts.add(Part.of(PartKind.CORE, Integer.toString(core)));
    }
    for (String name : CLASSES) parts.add(Part.of(PartKind.CLASS, name));
    return DeviceInfo.of(
            "cpu0", DeviceKind.CPU, "amd", "AMD EPYC 9654", Info.of("firmware", "0xa101144"))
        .withParts(parts);
  }

  private static void cpu(int tick, Sink sink) {
    double busy = 0.34 * 2 * CORES * tick + 20 * wave(tick, 90, 1);
    sink.own(CPU_BUSY_SECONDS_TOTAL, busy);
    sink.own(CPU_IDLE_SECONDS_TOTAL, 2.0 * CORES * (tick + 1) - busy);
    sink.own(CPU_FREQUENCY_HERTZ, 2.9e9);
    sink.own(CPU_FREQUENCY_LIMIT_HERTZ, 3.7e9);
    sink.own(CPU_TEMPERATURE_CELSIUS, 61);
    sink.own(CPU_TEMPERATURE_CRITICAL_CELSIUS, 95);
    sink.own(CPU_ENERGY_JOULES_TOTAL, 360.0 * tick);
    sink.own(CPU_CORES, CORES / 2);
    sink.own(CPU_THREADS, CORES);
    sink.own(CPU_GOVERNOR, "performance");
    for (int core = 0; core < CORES; core++) {
      double ratio = (core * 7 % 48) / 48.0;
      sink.part(core, CORE_BUSY_SECONDS_TOTAL, 2 * ratio * tick);
      sink.part(core, CORE_IDLE_SECONDS_TOTAL, 2 * (1 - ratio) * tick);
      sink.part(core, CORE_FREQUENCY_HERTZ, 2.4e9 + 1e7 * core);
    }
    for (int i = 0; i < CLASSES.size(); i++) {
      sink.part(CORES + i, CPU_TIME_SECONDS_TOTAL, 1000.0 * (4 - i) + tick);
    }
  }

  private static void disk(int tick, Sink sink) {
    sink.own(DISK_SIZE_BYTES, 3.84e12);
    sink.own(DISK_READ_BYTES_TOTAL, 2.4e9 * tick + 5e8 * wave(tick, 30, 0));
    sink.own(DISK_WRITE_BYTES_TOTAL, 6e8 * tick);
    sink.own(DISK_BUSY_SECONDS_TOTAL, 0.62 * tick);
    sink.own(DISK_TEMPERATURE_CELSIUS, 45);
    sink.own(DISK_TEMPERATURE_CRITICAL_CELSIUS, 85);
  }

  private static void network(int tick, Sink sink) {
    sink.own(NETWORK_RECEIVE_BYTES_TOTAL, 6.2e9 * tick + 1e9 * wave(tick, 40, 1));
    sink.own(NETWORK_TRANSMIT_BYTES_TOTAL, 5.6e9 * tick);
    sink.own(NETWORK_RECEIVE_ERRORS_TOTAL, 0);
    sink.own(NETWORK_LINK_SPEED_BYTES_PER_SECOND, 12.5e9);
    sink.own(NETWORK_UP, 1);
  }

  private static DeviceInfo chassisInfo() {
    List<Part> parts =
        List.of(
            Part.of(PartKind.SENSOR, "inlet"),
            Part.of(PartKind.SENSOR, "VRM"),
            Part.of(PartKind.FAN, "fan1"),
            Part.of(PartKind.FAN, "fan2"),
            Part.of(PartKind.RAIL, "12V"));
    return DeviceInfo.of("chassis", DeviceKind.CHASSIS, "supermicro", "AS-8125GS", Info.NONE)
        .withParts(parts);
  }

  private static void chassis(int tick, Sink sink) {
    sink.own(CHASSIS_POWER_WATTS, 5200 + 300 * wave(tick, 70, 0));
    sink.part(0, SENSOR_TEMPERATURE_CELSIUS, 24);
    sink.part(1, SENSOR_TEMPERATURE_CELSIUS, 61);
    sink.part(1, SENSOR_TEMPERATURE_CRITICAL_CELSIUS, 105);
    sink.part(2, FAN_SPEED_RPM, 9100);
    sink.part(3, FAN_SPEED_RPM, 9150);
    sink.part(4, RAIL_VOLTS, 12.1);
  }
}
