package io.allsmi.mock.host;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Heat;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** The machine's own meter, thermometers and fans. */
final class ChassisSource implements NodeSource {
  private final HostLoad load;
  private final DeviceInfo device;

  ChassisSource(HostLoad load, DeviceInfo device) {
    this.load = load;
    this.device = device;
  }

  static List<Part> parts(HostModel.Board board) {
    List<Part> parts = new ArrayList<>();
    for (String name : board.sensors()) parts.add(Part.of(PartKind.SENSOR, name));
    for (String name : board.fans()) parts.add(Part.of(PartKind.FAN, name));
    return List.copyOf(parts);
  }

  @Override
  public String name() {
    return "chassis";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(device);
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    HostModel.Board board = load.model().board();
    Leveled to = new Leveled(answer, tick.level(), answer.device(device));
    if (!Double.isNaN(board.watts())) to.set(HostMetrics.CHASSIS_POWER_WATTS, watts(tick));
    int part = 0;
    double warm = load.meanCores(tick, 60) / load.model().cpu().logical();
    for (String sensor : board.sensors()) {
      double own = 29 + 8 * load.share(sensor) + 12 * warm;
      to.set(
          part++,
          HostMetrics.SENSOR_TEMPERATURE_CELSIUS,
          Math.rint(2 * Heat.air(own, tick.wallMillis())) / 2);
    }
    for (String fan : board.fans()) {
      to.set(
          part++, HostMetrics.FAN_SPEED_RPM, Math.rint(720 + 200 * load.share(fan) + 900 * warm));
    }
  }

  /** The meter is behind the power supplies, which lose some. */
  private double watts(Tick tick) {
    double sum = load.model().board().watts() + load.cpuWatts(tick);
    for (Patient patient : load.patients()) sum += patient.timeline(tick).at(tick.second()).watts();
    return Math.rint(sum * 1.04);
  }
}
