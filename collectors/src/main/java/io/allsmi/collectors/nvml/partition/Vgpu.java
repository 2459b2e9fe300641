package io.allsmi.collectors.nvml.partition;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENCODER_SESSIONS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LICENSE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.collectors.nvml.library.Layouts.VgpuLicenseInfo;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Info;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.PartKind;
import org.jspecify.annotations.Nullable;

/** A virtual GPU that a virtual machine of this host has. */
final class Vgpu {
  /** Seconds between two looks at what changes when a guest starts or gets its license. */
  private static final double SELDOM_SECONDS = 10;

  private static final int VERSION_LENGTH = 80;
  private static final double MOST_SESSIONS = 100_000;

  private final int id;
  private final int number;
  private final DeviceCalls calls;
  private final Readings readings;
  private final double memoryBytes;
  private final Struct out = new Struct(VERSION_LENGTH);
  private double license = Double.NaN;
  private @Nullable Moment lookedAt;

  /**
   * @param id {@code nvmlVgpuInstance_t}
   * @param number in its name
   * @param calls remembers what is refused
   * @param memoryBytes of its type; NaN when not known
   */
  Vgpu(int id, int number, DeviceCalls calls, Readings readings, double memoryBytes) {
    this.id = id;
    this.number = number;
    this.calls = calls;
    this.readings = readings;
    this.memoryBytes = memoryBytes;
  }

  int id() {
    return id;
  }

  int number() {
    return number;
  }

  Readings readings() {
    return readings;
  }

  /**
   * @param shares its shares of the device's engines; null when none were sampled of late
   */
  void read(Tick tick, VgpuShares.@Nullable Sample shares) {
    calls.begin(tick.now());
    readings.begin();
    readings.set(MEMORY_TOTAL_BYTES, memoryBytes);
    out.blank(8);
    boolean known = calls.ask(Symbol.VGPU_MEMORY_USED, 0, id, out.pointer()) == ReturnCode.SUCCESS;
    double used = known ? Sane.bytes(out.unsigned64(0)) : Double.NaN;
    readings.set(MEMORY_USED_BYTES, used > memoryBytes ? Double.NaN : used);
    readings.set(UTILIZATION_RATIO, shares == null ? Double.NaN : shares.processors());
    readings.set(MEMORY_UTILIZATION_RATIO, shares == null ? Double.NaN : shares.memory());
    if (!tick.isDetailed()) return;
    if (shares != null) {
      engine("encoder", shares.encoder());
      engine("decoder", shares.decoder());
    }
    readings.set(ENCODER_SESSIONS, encoderSessions());
    if (lookedAt == null || tick.now().secondsSince(lookedAt) >= SELDOM_SECONDS) {
      lookedAt = tick.now();
      look();
    }
    readings.set(LICENSE, license);
  }

  private void engine(String name, double ratio) {
    if (Double.isNaN(ratio)) return;
    readings.set(readings.part(PartKind.ENGINE, name), ENGINE_UTILIZATION_RATIO, ratio);
  }

  private double encoderSessions() {
    out.blank(24);
    int code = calls.ask(Symbol.VGPU_ENCODER_STATS, 0, id, out.pointer(), out.at(8), out.at(16));
    return code == ReturnCode.SUCCESS ? Sane.count(out.unsigned(0), MOST_SESSIONS) : Double.NaN;
  }

  private void look() {
    out.blank(VgpuLicenseInfo.SIZE);
    int code = calls.ask(Symbol.VGPU_LICENSE, 0, id, out.pointer());
    license =
        code == ReturnCode.SUCCESS
            ? Sane.count(out.unsigned(VgpuLicenseInfo.CURRENT_STATE), LICENSE.states().size() - 1)
            : Double.NaN;
    out.blank(VERSION_LENGTH);
    code = calls.ask(Symbol.VGPU_VM_DRIVER_VERSION, 0, id, out.pointer(), VERSION_LENGTH);
    String driver = code == ReturnCode.SUCCESS ? out.text(0, VERSION_LENGTH) : "";
    // Until the guest has loaded its driver the library says that in words.
    boolean version = !driver.isEmpty() && driver.charAt(0) >= '0' && driver.charAt(0) <= '9';
    if (version) readings.describe(Info.of("guest_driver", driver));
  }
}
