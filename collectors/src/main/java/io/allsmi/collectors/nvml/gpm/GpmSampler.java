package io.allsmi.collectors.nvml.gpm;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;

/** What samples are taken of: a device as a whole, or one of its GPU instances. */
public final class GpmSampler {
  private static final int WHOLE = -1;

  private final DeviceCalls calls;
  private final int instance;

  private GpmSampler(DeviceCalls calls, int instance) {
    this.calls = calls;
    this.instance = instance;
  }

  public static GpmSampler ofDevice(DeviceCalls calls) {
    return new GpmSampler(calls, WHOLE);
  }

  /**
   * @param calls those of the device that is divided, not of a MIG device
   * @param gpuInstance the id of the GPU instance, at least 0
   */
  public static GpmSampler ofInstance(DeviceCalls calls, int gpuInstance) {
    return new GpmSampler(calls, gpuInstance);
  }

  DeviceCalls calls() {
    return calls;
  }

  /** Takes a sample. Refusals are not remembered: an instance may come again under its number. */
  int take(Pointer sample) {
    return instance == WHOLE
        ? calls.library().call(Symbol.GPM_SAMPLE_GET, calls.handle(), sample)
        : calls.library().call(Symbol.GPM_MIG_SAMPLE_GET, calls.handle(), instance, sample);
  }
}
