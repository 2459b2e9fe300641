package io.allsmi.mock.host;

import io.allsmi.mock.sim.Heat;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** Temperatures of the drives that tell them. */
final class DriveSource implements NodeSource {
  private final HostLoad load;
  private final List<DeviceInfo> devices;

  DriveSource(HostLoad load, List<DeviceInfo> devices) {
    this.load = load;
    this.devices = devices;
  }

  @Override
  public String name() {
    return "drives";
  }

  @Override
  public double cadence() {
    return 10;
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    for (DeviceInfo device : devices) {
      Leveled to = new Leveled(answer, tick.level(), answer.device(device));
      double own = 9 + 5 * load.share(device.name());
      double celsius = Heat.air(27 + own, tick.wallMillis());
      to.set(HostMetrics.DISK_TEMPERATURE_CELSIUS, Math.rint(celsius));
      to.set(HostMetrics.DISK_TEMPERATURE_CRITICAL_CELSIUS, 85);
    }
  }
}
