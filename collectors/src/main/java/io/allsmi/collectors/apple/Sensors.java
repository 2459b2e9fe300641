package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.sensor.Heat;
import io.allsmi.collectors.apple.sensor.Place;
import io.allsmi.collectors.apple.sensor.Smc;
import io.allsmi.collectors.apple.system.Mac;
import io.allsmi.collectors.host.sysfs.SensorValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures, fans and the power of the whole machine. Which keys there are differs with each
 * model and is found once; where the SMC has no temperature of a place, the HID system is asked.
 */
final class Sensors {
  private static final int MOST_FANS = 16;
  private static final double MOST_WATTS = 10_000;

  private final Mac mac;
  private final @Nullable Smc smc;
  private final List<Smc.Key> cpu = new ArrayList<>();
  private final List<Smc.Key> gpu = new ArrayList<>();
  private final List<Smc.Key> fans = new ArrayList<>();
  private final Smc.@Nullable Key power;

  /** The hottest sensors of the two places. */
  record Temperatures(double cpu, double gpu) {}

  Sensors(Mac mac) {
    this.mac = mac;
    Smc found = mac.smc().map(Smc::new).orElse(null);
    smc = found;
    power = found == null ? null : key(found, "PSTR");
    if (found == null) return;
    for (Smc.Key key : found.floats('T')) {
      switch (Place.ofKey(key.name())) {
        case CPU -> cpu.add(key);
        case GPU -> gpu.add(key);
        case OTHER -> {}
      }
    }
    double count = found.read("FNum");
    for (int i = 0; i < Math.min(count, MOST_FANS); i++) {
      Smc.Key actual = key(found, "F" + i + "Ac");
      if (actual != null) fans.add(actual);
    }
  }

  private static Smc.@Nullable Key key(Smc smc, String name) {
    Smc.Key key = new Smc.Key(name, smc.info(name));
    return key.info().isThere() ? key : null;
  }

  int fans() {
    return fans.size();
  }

  Temperatures temperatures() {
    Heat ofCpu = new Heat();
    Heat ofGpu = new Heat();
    if (smc != null) {
      for (Smc.Key key : cpu) ofCpu.add(smc.read(key));
      for (Smc.Key key : gpu) ofGpu.add(smc.read(key));
    }
    if (Double.isNaN(ofCpu.celsius()) || Double.isNaN(ofGpu.celsius())) {
      Heat cpuByHid = new Heat();
      Heat gpuByHid = new Heat();
      for (Mac.HidTemperature one : mac.hidTemperatures()) {
        switch (Place.ofProduct(one.product())) {
          case CPU -> cpuByHid.add(one.celsius());
          case GPU -> gpuByHid.add(one.celsius());
          case OTHER -> {}
        }
      }
      return new Temperatures(
          or(ofCpu.celsius(), cpuByHid.celsius()), or(ofGpu.celsius(), gpuByHid.celsius()));
    }
    return new Temperatures(ofCpu.celsius(), ofGpu.celsius());
  }

  private static double or(double one, double other) {
    return Double.isNaN(one) ? other : one;
  }

  /** Revolutions per minute; NaN when not told. */
  double rpm(int fan) {
    return smc == null ? Double.NaN : SensorValue.rpm(smc.read(fans.get(fan)));
  }

  /** Watts of the whole machine; NaN when not told. */
  double power() {
    double watts = smc == null || power == null ? Double.NaN : smc.read(power);
    return watts >= 0 && watts <= MOST_WATTS ? watts : Double.NaN;
  }
}
