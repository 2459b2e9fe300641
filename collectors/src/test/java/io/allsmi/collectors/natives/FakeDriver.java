package io.allsmi.collectors.natives;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.allsmi.collectors.fixture.CompiledLibrary;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/** A collector of the fake driver's devices, by direct mapping as vendors' collectors do it. */
final class FakeDriver implements CollectorProvider {
  static {
    Native.register(
        FakeDriver.class, NativeLibrary.getInstance(CompiledLibrary.of("fake_driver").toString()));
  }

  private final boolean entersDevices;

  /**
   * @param entersDevices whether it tells the engine which device a call is for
   */
  FakeDriver(boolean entersDevices) {
    this.entersDevices = entersDevices;
  }

  /** {@code int fake_count(void)}. */
  static native int fake_count();

  /** {@code void fake_hang(int device, int on)}. */
  static native void fake_hang(int device, int on);

  /** {@code int fake_inside(void)}. */
  static native int fake_inside();

  /** {@code int fake_power(int device)}, milliwatts. */
  static native int fake_power(int device);

  static void releaseAll() {
    for (int i = 0; i < fake_count(); i++) fake_hang(i, 0);
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String summary() {
    return "a fake driver";
  }

  @Override
  public Collector create(Platform platform) {
    return new Collector() {
      @Override
      public Probe probe() {
        return Probe.present();
      }

      @Override
      public void collect(CollectRequest request, Answer answer) {
        for (int i = 0; i < fake_count(); i++) read(i, request, answer);
      }
    };
  }

  private void read(int device, CollectRequest request, Answer answer) {
    String name = "fake" + device;
    if (entersDevices && !request.enter(name)) return;
    double watts = fake_power(device) / 1e3;
    answer.set(
        answer.device(DeviceInfo.of(name, DeviceKind.GPU, "fake", "Fake", Info.NONE)),
        AcceleratorMetrics.POWER_WATTS,
        watts);
    if (entersDevices) request.leave();
  }
}
