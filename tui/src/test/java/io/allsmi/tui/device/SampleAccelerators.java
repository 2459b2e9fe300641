package io.allsmi.tui.device;

import static io.allsmi.model.catalogue.AcceleratorMetrics.BAR1_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BAR1_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.COMPUTE_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CONFIDENTIAL_COMPUTE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.DRAM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_CORRECTED_LIFETIME_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_LIFETIME_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENCODER_SESSIONS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENERGY_JOULES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_HEALTHY;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FP16_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECOVERY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_SPEED_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREE_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_RESERVED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_MAX_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MIG_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERSISTENCE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_AVERAGE_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_DEFAULT_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_MAX_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_MIN_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RECOVERY_ACTION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.REMAPPED_ROWS_CORRECTED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.REMAPPED_ROWS_UNCORRECTED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_FAILURE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_OCCUPANCY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SRAM_THRESHOLD_EXCEEDED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_MAX_OPERATING_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_TARGET_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TENSOR_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIRTUALIZATION_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS;
import static io.allsmi.tui.device.SampleDevices.gpuInfo;
import static io.allsmi.tui.device.SampleDevices.wave;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.tui.device.SampleDevice.Sink;
import java.util.ArrayList;
import java.util.List;

/** The accelerators of {@link SampleDevices}. */
final class SampleAccelerators {
  static final Metric TOKENS =
      Metric.gauge("acme_tokens_per_joule", Unit.NONE)
          .label("tokens a joule")
          .help("Tokens that a joule buys")
          .history()
          .build();

  private static final double GIB = 1L << 30;
  private static final List<String> ENGINES =
      List.of("encoder", "decoder", "jpeg", "ofa", "copy0", "copy1");
  private static final List<String> REASONS = List.of("sw_power_cap", "hw_thermal");

  private SampleAccelerators() {}

  static List<SampleDevice> all() {
    List<SampleDevice> all = new ArrayList<>();
    all.add(new SampleDevice(hopperInfo(), "nvml", SampleAccelerators::hopper));
    all.add(new SampleDevice(ampereInfo(), "nvml", SampleAccelerators::ampere));
    for (int i = 0; i < 3; i++) all.add(instance(i));
    all.add(new SampleDevice(geforceInfo(), "nvml", SampleAccelerators::geforce));
    all.add(npu());
    all.add(board());
    for (int i = 0; i < 2; i++) all.add(chip(i));
    all.add(hostile());
    return all;
  }

  private static DeviceInfo hopperInfo() {
    List<Part> parts = new ArrayList<>();
    for (int link = 0; link < 18; link++) {
      Info info = Info.of("type", "nvlink4", "remote", "nvswitch" + link % 4);
      parts.add(new Part(PartKind.LINK, Integer.toString(link), info));
    }
    for (String engine : ENGINES) parts.add(Part.of(PartKind.ENGINE, engine));
    for (String reason : REASONS) parts.add(Part.of(PartKind.REASON, reason));
    parts.add(Part.of(PartKind.XID, "48"));
    parts.add(Part.of(PartKind.XID, "63"));
    return DeviceInfo.of("nvidia0", DeviceKind.GPU, "nvidia", "NVIDIA H100 80GB HBM3", gpuInfo(0))
        .withParts(parts);
  }

  private static void hopper(int tick, Sink sink) {
    double busy = 0.41 + 0.2 * wave(tick, 45, 0);
    activity(sink, busy);
    sink.own(SM_OCCUPANCY_RATIO, 0.22);
    sink.own(FP16_ACTIVE_RATIO, 0.004);
    sink.own(MEMORY_UTILIZATION_RATIO, 0.33);
    sink.own(ENCODER_SESSIONS, 0);
    memory(sink, 80 * GIB, (66 + 5 * wave(tick, 150, 1)) * GIB);
    sink.own(MEMORY_FREE_BYTES, 8.1 * GIB);
    sink.own(MEMORY_RESERVED_BYTES, 0.7 * GIB);
    sink.own(BAR1_TOTAL_BYTES, 128 * GIB);
    sink.own(BAR1_USED_BYTES, 0.01 * GIB);
    sink.own(TEMPERATURE_CELSIUS, 80 + 9 * wave(tick, 220, 3));
    sink.own(MEMORY_TEMPERATURE_CELSIUS, 85 + 6 * wave(tick, 220, 3));
    sink.own(TEMPERATURE_MAX_OPERATING_CELSIUS, 83);
    sink.own(TEMPERATURE_SLOWDOWN_CELSIUS, 87);
    sink.own(TEMPERATURE_SHUTDOWN_CELSIUS, 92);
    sink.own(MEMORY_TEMPERATURE_MAX_CELSIUS, 95);
    power(sink, 402 + 30 * wave(tick, 60, 2), 700, tick);
    sink.own(POWER_AVERAGE_WATTS, 398);
    sink.own(POWER_DEFAULT_LIMIT_WATTS, 700);
    sink.own(POWER_LIMIT_MIN_WATTS, 200);
    sink.own(POWER_LIMIT_MAX_WATTS, 700);
    clocks(sink, 1.11e9 + 0.3e9 * wave(tick, 80, 2), 1.98e9);
    sink.own(MEMORY_FREQUENCY_HERTZ, 2.619e9);
    sink.own(MEMORY_FREQUENCY_LIMIT_HERTZ, 2.619e9);
    sink.own(VIDEO_FREQUENCY_HERTZ, 1.545e9);
    sink.own(THROTTLE, 1 << 6 | 1 << 2);
    health(sink);
    bus(sink, tick);
    sink.own(FABRIC_STATE, 3);
    sink.own(FABRIC_HEALTHY, 1);
    sink.own(PERSISTENCE_ENABLED, 1);
    sink.own(COMPUTE_MODE, 0);
    sink.own(MIG_ENABLED, 0);
    sink.own(CONFIDENTIAL_COMPUTE_ENABLED, 0);
    sink.own(VIRTUALIZATION_MODE, "none");
    hopperParts(tick, sink);
  }

  private static void activity(Sink sink, double busy) {
    sink.own(UTILIZATION_RATIO, busy);
    sink.own(SM_ACTIVE_RATIO, busy * 0.9);
    sink.own(TENSOR_ACTIVE_RATIO, busy * 0.5);
    sink.own(DRAM_ACTIVE_RATIO, busy * 0.3);
  }

  private static void memory(Sink sink, double total, double used) {
    sink.own(MEMORY_TOTAL_BYTES, total);
    sink.own(MEMORY_USED_BYTES, used);
  }

  private static void power(Sink sink, double watts, double limit, int tick) {
    sink.own(POWER_WATTS, watts);
    sink.own(POWER_LIMIT_WATTS, limit);
    sink.own(ENERGY_JOULES_TOTAL, 663e6 + 800.0 * tick);
  }

  private static void clocks(Sink sink, double now, double most) {
    sink.own(FREQUENCY_HERTZ, now);
    sink.own(FREQUENCY_LIMIT_HERTZ, most);
    sink.own(PERFORMANCE_STATE, 0);
  }

  private static void health(Sink sink) {
    sink.own(RECOVERY_ACTION, 1);
    sink.own(ECC_ENABLED, 1);
    sink.own(ECC_CORRECTED_ERRORS_TOTAL, 12);
    sink.own(ECC_UNCORRECTED_ERRORS_TOTAL, 1);
    sink.own(ECC_CORRECTED_LIFETIME_ERRORS_TOTAL, 12);
    sink.own(ECC_UNCORRECTED_LIFETIME_ERRORS_TOTAL, 1);
    sink.own(REMAPPED_ROWS_CORRECTED, 0);
    sink.own(REMAPPED_ROWS_UNCORRECTED, 1);
    sink.own(ROW_REMAP_PENDING, 1);
    sink.own(ROW_REMAP_FAILURE, 0);
    sink.own(SRAM_THRESHOLD_EXCEEDED, 0);
  }

  private static void bus(Sink sink, int tick) {
    sink.own(PCIE_GENERATION, 5);
    sink.own(PCIE_GENERATION_MAX, 5);
    sink.own(PCIE_LANES, 8);
    sink.own(PCIE_LANES_MAX, 16);
    sink.own(PCIE_RECEIVE_BYTES_TOTAL, 2.4e9 * tick);
    sink.own(PCIE_TRANSMIT_BYTES_TOTAL, 1.8e9 * tick);
    sink.own(PCIE_REPLAY_ERRORS_TOTAL, 3);
  }

  private static void hopperParts(int tick, Sink sink) {
    for (int link = 0; link < 18; link++) {
      boolean down = link == 7;
      sink.part(link, LINK_STATE, down ? 0 : 1);
      sink.part(link, LINK_SPEED_BYTES_PER_SECOND, down ? Double.NaN : 26.56e9);
      sink.part(link, LINK_RECEIVE_BYTES_TOTAL, down ? Double.NaN : 23e9 * tick + link * 1e9);
      sink.part(link, LINK_TRANSMIT_BYTES_TOTAL, down ? Double.NaN : 22e9 * tick);
      sink.part(link, LINK_CRC_ERRORS_TOTAL, down ? 112 : 0);
      sink.part(link, LINK_REPLAY_ERRORS_TOTAL, down ? 4 : 0);
      sink.part(link, LINK_RECOVERY_ERRORS_TOTAL, down ? 9 : 0);
    }
    for (int i = 0; i < ENGINES.size(); i++) {
      sink.part(18 + i, ENGINE_UTILIZATION_RATIO, i == 1 ? 0.12 : 0);
    }
    sink.part(24, THROTTLE_SECONDS_TOTAL, 312.5);
    sink.part(25, THROTTLE_SECONDS_TOTAL, 1860);
    sink.part(26, XID_ERRORS_TOTAL, 1);
    sink.part(26, XID_LAST_TIMESTAMP_SECONDS, 1_763_758_982);
    sink.part(27, XID_ERRORS_TOTAL, 1);
    sink.part(27, XID_LAST_TIMESTAMP_SECONDS, 1_763_758_997);
  }

  private static DeviceInfo ampereInfo() {
    return DeviceInfo.of("nvidia1", DeviceKind.GPU, "nvidia", "NVIDIA A100-SXM4-40GB", gpuInfo(1));
  }

  private static void ampere(int tick, Sink sink) {
    memory(sink, 40 * GIB, 20 * GIB);
    sink.own(TEMPERATURE_CELSIUS, 44 + 3 * wave(tick, 90, 0));
    sink.own(MEMORY_TEMPERATURE_CELSIUS, 51);
    sink.own(TEMPERATURE_SLOWDOWN_CELSIUS, 92);
    power(sink, 180 + 60 * wave(tick, 70, 0), 400, tick);
    clocks(sink, 1.41e9, 1.41e9);
    sink.own(THROTTLE, 0);
    sink.own(ECC_ENABLED, 1);
    sink.own(MIG_ENABLED, 1);
    sink.own(PCIE_GENERATION, 4);
    sink.own(PCIE_GENERATION_MAX, 4);
  }

  private static SampleDevice instance(int i) {
    String profile = i == 0 ? "3g.20gb" : "2g.10gb";
    double total = (i == 0 ? 20 : 10) * GIB;
    DeviceInfo info =
        DeviceInfo.of(
                "nvidia1/mig" + i,
                DeviceKind.MIG,
                "nvidia",
                "NVIDIA A100-SXM4-40GB MIG " + profile,
                Info.of("uuid", "MIG-11-" + i, "profile", profile))
            .withParent("nvidia1");
    return new SampleDevice(
        info,
        "nvml",
        (tick, sink) -> {
          memory(sink, total, i == 2 ? 0.1 * GIB : total * 0.55);
          if (i < 2) activity(sink, 0.3 + 0.6 * wave(tick, 50, i));
        });
  }

  private static DeviceInfo geforceInfo() {
    return DeviceInfo.of(
        "nvidia2", DeviceKind.GPU, "nvidia", "NVIDIA GeForce RTX 4090", gpuInfo(2));
  }

  private static void geforce(int tick, Sink sink) {
    sink.own(UTILIZATION_RATIO, tick < 200 ? 0 : 0.97);
    sink.own(MEMORY_UTILIZATION_RATIO, 0.41);
    memory(sink, 24 * GIB, tick < 200 ? 0.4 * GIB : 18.2 * GIB);
    sink.own(TEMPERATURE_CELSIUS, tick < 200 ? 34 : Math.min(71, 34 + (tick - 200) * 0.8));
    sink.own(TEMPERATURE_TARGET_CELSIUS, 83);
    power(sink, tick < 200 ? 21 : 398, 450, tick);
    clocks(sink, tick < 200 ? 210e6 : 2.73e9, 3.12e9);
    sink.own(FAN_SPEED_RATIO, tick < 200 ? 0 : 0.52);
    sink.own(THROTTLE, tick < 200 ? 1 : 0);
    sink.own(PCIE_GENERATION, 4);
    sink.own(PCIE_GENERATION_MAX, 4);
    sink.own(PCIE_LANES, 16);
    sink.own(PCIE_LANES_MAX, 16);
  }

  private static SampleDevice npu() {
    DeviceInfo info =
        DeviceInfo.of("furiosa0", DeviceKind.NPU, "furiosa", "RNGD", Info.of("firmware", "1.4"));
    return new SampleDevice(
        info,
        "furiosa",
        (tick, sink) -> {
          sink.own(UTILIZATION_RATIO, 0.5);
          sink.own(TEMPERATURE_CELSIUS, 41);
          sink.own(POWER_WATTS, 52);
          sink.own(TOKENS, 0.2 + 0.1 * wave(tick, 60, 1));
        });
  }

  private static SampleDevice board() {
    List<Part> parts = List.of(Part.of(PartKind.RAIL, "VCORE"), Part.of(PartKind.SENSOR, "outlet"));
    DeviceInfo info =
        DeviceInfo.of("tenstorrent0", DeviceKind.BOARD, "tenstorrent", "n300", Info.NONE)
            .withParts(parts);
    return new SampleDevice(
        info,
        "luwen",
        (tick, sink) -> {
          sink.own(POWER_WATTS, 61 + 20 * wave(tick, 40, 0));
          sink.part(0, HostMetrics.RAIL_VOLTS, 0.795);
          sink.part(0, HostMetrics.RAIL_AMPERES, 71);
          sink.part(1, HostMetrics.SENSOR_TEMPERATURE_CELSIUS, 49);
        });
  }

  private static SampleDevice chip(int i) {
    DeviceInfo info =
        DeviceInfo.of(
                "tenstorrent0/chip" + i, DeviceKind.CHIP, "tenstorrent", "Wormhole", Info.NONE)
            .withParent("tenstorrent0");
    return new SampleDevice(
        info,
        "luwen",
        (tick, sink) -> {
          sink.own(TEMPERATURE_CELSIUS, 47 + i);
          sink.own(FREQUENCY_HERTZ, 1e9);
          sink.own(HEARTBEAT_TOTAL, tick);
        });
  }

  private static SampleDevice hostile() {
    String text = SampleDevices.HOSTILE;
    DeviceInfo info =
        DeviceInfo.of(text, DeviceKind.GPU, text, text, Info.of("uuid", text, text, text))
            .withParts(List.of(new Part(PartKind.of(text), text, Info.of(text, text))));
    Metric strange =
        Metric.gauge("strange", Unit.NONE).part(PartKind.of(text)).label(text).help(text).asRead();
    return new SampleDevice(
        info,
        "nvml",
        (tick, sink) -> {
          sink.own(UTILIZATION_RATIO, Double.MAX_VALUE);
          sink.own(MEMORY_TOTAL_BYTES, 0);
          sink.own(MEMORY_USED_BYTES, 1e300);
          sink.own(TEMPERATURE_CELSIUS, -1e9);
          sink.own(TEMPERATURE_SLOWDOWN_CELSIUS, -1e9);
          sink.own(POWER_WATTS, -5);
          sink.own(FREQUENCY_HERTZ, Double.MIN_VALUE);
          sink.own(POWER_MODE, text);
          sink.part(0, strange, tick);
        });
  }
}
