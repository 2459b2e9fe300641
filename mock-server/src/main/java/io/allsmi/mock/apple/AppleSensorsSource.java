package io.allsmi.mock.apple;

import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.CHASSIS_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** Heat, fans and the power of a whole Mac. */
final class AppleSensorsSource implements NodeSource {
  private final Mac mac;

  AppleSensorsSource(Mac mac) {
    this.mac = mac;
  }

  @Override
  public String name() {
    return "apple-sensors";
  }

  @Override
  public double cadence() {
    return 2;
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(mac.gpu(), mac.cpu(), mac.chassis());
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    Accelerator.Now now = mac.chip().now(tick);
    if (!now.health().lost()) {
      Leveled gpu = new Leveled(answer, tick.level(), answer.device(mac.gpu()));
      gpu.set(TEMPERATURE_CELSIUS, Math.rint(10 * now.celsius()) / 10);
    }
    Leveled cpu = new Leveled(answer, tick.level(), answer.device(mac.cpu()));
    cpu.set(CPU_TEMPERATURE_CELSIUS, Math.rint(10 * (30 + 0.6 * (now.celsius() - 20))) / 10);
    Leveled chassis = new Leveled(answer, tick.level(), answer.device(mac.chassis()));
    double rpm = 1350 + 55 * Math.max(0, now.celsius() - 55);
    for (int i = 0; i < mac.model().fans(); i++) {
      chassis.set(Mac.DRAM + 1 + i, FAN_SPEED_RPM, Math.rint(rpm + 7 * i));
    }
    double watts =
        5.5 + now.point().watts() + mac.engineWatts(now) + mac.cpuWatts(now) + mac.memoryWatts(now);
    chassis.set(CHASSIS_POWER_WATTS, Math.rint(100 * watts) / 100);
  }
}
