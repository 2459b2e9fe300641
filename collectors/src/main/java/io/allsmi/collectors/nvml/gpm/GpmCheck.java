package io.allsmi.collectors.nvml.gpm;

import io.allsmi.collectors.nvml.library.Layouts.GpmSupport;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;

/** Whether a device has these counters; once it has said so, it is not asked again. */
public final class GpmCheck {
  private final DeviceCalls calls;
  private boolean answered;
  private boolean offered;

  public GpmCheck(DeviceCalls calls) {
    this.calls = calls;
  }

  /** False also while the device does not answer. */
  public boolean isOffered() {
    if (answered) return offered;
    Struct out = new Struct(GpmSupport.SIZE).versioned(GpmSupport.SIZE, GpmSupport.VERSION);
    answered = calls.fill(Symbol.GPM_SUPPORT, out);
    offered = answered && out.integer(GpmSupport.IS_SUPPORTED_DEVICE) == 1;
    return offered;
  }
}
