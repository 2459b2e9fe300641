package io.allsmi.mock.nvidia;

import static io.allsmi.model.catalogue.AcceleratorMetrics.*;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_TRANSMIT_BYTES_TOTAL;

import io.allsmi.mock.health.XidCount;
import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Intensity;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Leveled;
import io.allsmi.model.catalogue.PartKind;

/** What moves on a GPU: the readings of the source {@code nvml}. */
final class Live {
  private static final double MEGA = 1e6;
  private static final double MIB = 1L << 20;
  private static final double KIB = 1024;

  private static final int IDLE = flag("idle");
  private static final int POWER_CAP = flag("sw_power_cap");
  private static final int SW_THERMAL = flag("sw_thermal");
  private static final int HW_THERMAL = flag("hw_thermal");
  private static final int HW_SLOWDOWN = flag("hw_slowdown");

  private final Gpu gpu;
  private final GpuModel model;
  private final GpuParts parts;
  private final Gpu.Now now;
  private final Leveled to;
  private final Intensity use;

  private Live(Gpu gpu, Gpu.Now now, Leveled to) {
    this.gpu = gpu;
    model = gpu.model;
    parts = gpu.parts;
    this.now = now;
    this.to = to;
    use = now.point().intensity();
  }

  /** Sets them. */
  static void set(Gpu gpu, Gpu.Now now, Leveled to) {
    Live live = new Live(gpu, now, to);
    live.utilization();
    live.memory();
    live.heat();
    live.power();
    live.clocks();
    live.throttling();
    if (gpu.model.has(Feature.FANS)) live.fans();
    live.links();
    live.bus();
    live.errors();
  }

  private static int flag(String state) {
    return 1 << THROTTLE.states().indexOf(state);
  }

  private void utilization() {
    if (model.has(Feature.SESSIONS)) {
      to.set(ENCODER_SESSIONS, now.point().work() == Work.RENDERING ? 1 : 0);
      to.set(CAPTURE_SESSIONS, 0);
    }
    // A GPU that is divided has none of its own.
    if (gpu.isDivided()) return;
    to.set(UTILIZATION_RATIO, percent(use.busy()));
    to.set(MEMORY_UTILIZATION_RATIO, percent(use.dram() * 0.9));
    double video = now.point().work() == Work.RENDERING ? 0.12 : 0;
    to.set(parts.engines, ENGINE_UTILIZATION_RATIO, video);
    for (int i = 1; i < 4; i++) to.set(parts.engines + i, ENGINE_UTILIZATION_RATIO, 0);
    if (!model.has(Feature.GPM)) return;
    to.set(SM_ACTIVE_RATIO, use.busy() * 0.93);
    to.set(SM_OCCUPANCY_RATIO, use.busy() * 0.38);
    to.set(TENSOR_ACTIVE_RATIO, use.tensor());
    to.set(DRAM_ACTIVE_RATIO, use.dram());
    to.set(FP64_ACTIVE_RATIO, 0);
    to.set(FP32_ACTIVE_RATIO, use.busy() * 0.09);
    to.set(FP16_ACTIVE_RATIO, use.tensor() * 0.05);
    to.set(INTEGER_ACTIVE_RATIO, use.busy() * 0.14);
    for (int i = 0; i < 3; i++) to.set(parts.units + i, ENGINE_UTILIZATION_RATIO, 0);
  }

  /** NVML delivers whole percents. */
  private static double percent(double ratio) {
    return Math.rint(100 * ratio) / 100;
  }

  private void memory() {
    GpuModel.Memory memory = model.memory();
    double used = gpu.usedBytes(now);
    to.set(MEMORY_TOTAL_BYTES, memory.total());
    to.set(MEMORY_USED_BYTES, used);
    to.set(MEMORY_FREE_BYTES, memory.total() - memory.reserved() - used);
    to.set(MEMORY_RESERVED_BYTES, memory.reserved());
    to.set(BAR1_TOTAL_BYTES, memory.window());
    to.set(BAR1_USED_BYTES, (now.point().work() == Work.IDLE ? 2 : 6) * MIB);
  }

  private void heat() {
    to.set(TEMPERATURE_CELSIUS, now.celsius());
    if (model.has(Feature.MEMORY_TEMPERATURE)) {
      to.set(MEMORY_TEMPERATURE_CELSIUS, now.memoryCelsius());
    }
    if (model.has(Feature.MARGIN)) {
      to.set(TEMPERATURE_MARGIN_CELSIUS, gpu.heldBackAt() - now.celsius());
    } else {
      to.set(TEMPERATURE_SLOWDOWN_CELSIUS, model.heat().slowdown());
    }
  }

  private void power() {
    double watts = now.point().watts();
    to.set(POWER_WATTS, watts);
    if (model.has(Feature.SERVER)) to.set(POWER_AVERAGE_WATTS, averageWatts());
    if (model.has(Feature.MODULE)) {
      to.set(POWER_MODULE_WATTS, watts * 1.06 + 60 + 12 * use.cores());
    }
    to.set(POWER_LIMIT_WATTS, model.chip().limitWatts());
    to.set(ENERGY_JOULES_TOTAL, now.sinceBoot(Amount.ENERGY) / 1e3);
  }

  private double averageWatts() {
    long millis = now.tick().millis();
    long energy = now.timeline().sum(Amount.ENERGY, millis);
    return (energy - now.timeline().sum(Amount.ENERGY, millis - 1000)) / 1e3;
  }

  private void clocks() {
    double clock = now.point().megahertz();
    boolean idle = isIdle();
    double video = model.clocks().video() * (idle ? 0.5 : clock / model.chip().megahertz());
    to.set(FREQUENCY_HERTZ, MEGA * clock);
    to.set(GRAPHICS_FREQUENCY_HERTZ, MEGA * clock);
    to.set(MEMORY_FREQUENCY_HERTZ, MEGA * memoryClock(idle));
    to.set(VIDEO_FREQUENCY_HERTZ, MEGA * 15 * Math.rint(video / 15));
    boolean saves = model.clocks().idleMemory() < model.clocks().memory();
    to.set(PERFORMANCE_STATE, idle && saves ? 8 : 0);
  }

  private double memoryClock(boolean idle) {
    return idle ? model.clocks().idleMemory() : model.clocks().memory();
  }

  private boolean isIdle() {
    return now.point().megahertz() <= model.chip().idleMegahertz();
  }

  private void throttling() {
    int flags = isIdle() ? IDLE : 0;
    if (now.point().capped()) flags |= POWER_CAP;
    if (now.health().throttled()) {
      flags |= now.health().hot() < 0.3 ? SW_THERMAL : SW_THERMAL | HW_THERMAL | HW_SLOWDOWN;
    }
    to.set(THROTTLE, flags);
    if (parts.reasonCount == 0) return;
    to.set(parts.reasons, THROTTLE_SECONDS_TOTAL, now.sinceBoot(Amount.CAPPED) / 1e3);
    to.set(parts.reasons + 1, THROTTLE_SECONDS_TOTAL, now.health().throttledMillis() / 1e3);
    for (int i = 2; i < parts.reasonCount; i++) {
      to.set(parts.reasons + i, THROTTLE_SECONDS_TOTAL, 0);
    }
  }

  /** Fans stand still until the GPU is warm. */
  private void fans() {
    double duty = now.celsius() < 50 ? 0 : percent(Math.min(1, 0.3 + (now.celsius() - 50) * 0.02));
    to.set(FAN_SPEED_RATIO, duty);
    for (int i = 0; i < parts.fanCount; i++) {
      to.set(parts.fans + i, FAN_DUTY_RATIO, duty);
      to.set(parts.fans + i, FAN_SPEED_RPM, Math.rint(3400 * duty));
    }
  }

  private void links() {
    if (parts.linkCount == 0 || !model.has(Feature.GPM)) return;
    double received = KIB * now.sinceBoot(Amount.LINK_RECEIVED);
    double sent = KIB * now.sinceBoot(Amount.LINK_SENT);
    to.set(INTERCONNECT_RECEIVE_BYTES_TOTAL, received);
    to.set(INTERCONNECT_TRANSMIT_BYTES_TOTAL, sent);
    double each = KIB * parts.linkCount;
    for (int i = 0; i < parts.linkCount; i++) {
      to.set(parts.links + i, LINK_RECEIVE_BYTES_TOTAL, KIB * Math.floor(received / each));
      to.set(parts.links + i, LINK_TRANSMIT_BYTES_TOTAL, KIB * Math.floor(sent / each));
    }
  }

  private void bus() {
    to.set(PCIE_GENERATION, isIdle() && !model.has(Feature.SERVER) ? 1 : model.pcie());
    to.set(PCIE_LANES, 16);
    double bytes = model.chip().busBytes() * use.bus();
    to.set(PCIE_RECEIVE_BYTES_PER_SECOND, 1e6 * Math.rint(bytes / 1e6));
    to.set(PCIE_TRANSMIT_BYTES_PER_SECOND, 1e6 * Math.rint(0.4 * bytes / 1e6));
  }

  private void errors() {
    double xids = 0;
    for (XidCount xid : now.health().xids()) {
      xids += xid.count();
      int part = gpu.info.part(PartKind.XID, Integer.toString(xid.number()));
      if (part < 0) continue;
      to.set(part, XID_ERRORS_TOTAL, xid.count());
      to.set(part, XID_LAST_TIMESTAMP_SECONDS, xid.lastMillis() / 1e3);
    }
    for (int i = 0; i < parts.classCount; i++) {
      int part = parts.classes + i;
      double count = part == parts.xidClass() ? xids : memoryErrors(i);
      to.set(part, CLASS_ERRORS_TOTAL, count);
    }
  }

  private double memoryErrors(int place) {
    return switch (place) {
      case 0 -> now.health().corrected();
      case 1 -> now.health().uncorrected();
      default -> 0;
    };
  }
}
