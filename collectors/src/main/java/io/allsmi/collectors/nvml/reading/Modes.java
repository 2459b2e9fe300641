package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ADDRESSING_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.COMPUTE_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CONFIDENTIAL_COMPUTE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.DISPLAY_ACTIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MIG_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MIG_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERSISTENCE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIRTUALIZATION_MODE;

import io.allsmi.collectors.nvml.library.Layouts.ConfComputeSystemState;
import io.allsmi.collectors.nvml.library.Layouts.DeviceAddressingMode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;

/** How the device is set up. */
public final class Modes implements ReadingGroup {
  /** {@code NVML_COMPUTEMODE_EXCLUSIVE_PROCESS}. */
  private static final double LAST_COMPUTE_MODE = 3;

  private final Gpu gpu;
  private final Struct out = new Struct(ConfComputeSystemState.SIZE);

  public Modes(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    DeviceCalls calls = gpu.calls();
    Readings readings = gpu.readings();
    boolean ecc = calls.two(Symbol.ECC_MODE);
    readings.set(ECC_ENABLED, ecc ? Sane.state(calls.answer(0)) : Double.NaN);
    readings.set(ECC_PENDING, ecc ? Sane.state(calls.answer(1)) : Double.NaN);
    boolean mig = calls.two(Symbol.MIG_MODE);
    readings.set(MIG_ENABLED, mig ? Sane.state(calls.answer(0)) : Double.NaN);
    readings.set(MIG_PENDING, mig ? Sane.state(calls.answer(1)) : Double.NaN);
    readings.set(PERSISTENCE_ENABLED, Sane.state(calls.unsigned(Symbol.PERSISTENCE_MODE)));
    readings.set(COMPUTE_MODE, Sane.count(calls.unsigned(Symbol.COMPUTE_MODE), LAST_COMPUTE_MODE));
    readings.set(DISPLAY_ACTIVE, Sane.state(calls.unsigned(Symbol.DISPLAY_ACTIVE)));
    readings.set(CONFIDENTIAL_COMPUTE_ENABLED, confidentialCompute(calls));
    readings.text(VIRTUALIZATION_MODE, virtualization(calls.unsigned(Symbol.VIRTUALIZATION_MODE)));
    readings.text(ADDRESSING_MODE, addressing(calls));
  }

  private double confidentialCompute(DeviceCalls calls) {
    out.blank(ConfComputeSystemState.SIZE);
    return calls.ask(Symbol.SYSTEM_CONF_COMPUTE_STATE, 0, out.pointer()) == 0
        ? Sane.state(out.unsigned(ConfComputeSystemState.CC_FEATURE))
        : Double.NaN;
  }

  /** {@code nvmlGpuVirtualizationMode_t}. */
  private static String virtualization(double mode) {
    if (!(mode >= 0 && mode <= 4)) return "";
    return switch ((int) mode) {
      case 1 -> "passthrough";
      case 2 -> "vgpu";
      case 3 -> "vgpu host";
      case 4 -> "vsga host";
      default -> "none";
    };
  }

  /** {@code nvmlDeviceAddressingModeType_t}. */
  private String addressing(DeviceCalls calls) {
    out.versioned(DeviceAddressingMode.SIZE, DeviceAddressingMode.VERSION);
    if (!calls.fill(Symbol.ADDRESSING_MODE, out)) return "";
    return switch (out.integer(DeviceAddressingMode.VALUE)) {
      case 0 -> "none";
      case 1 -> "HMM";
      case 2 -> "ATS";
      default -> "";
    };
  }
}
