package io.allsmi.collectors.host.chassis;

import io.allsmi.collectors.host.chassis.Sensor.Beside;
import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machine's model and the sensors of its board. Sensors are slow (buses of 100 kHz, firmware
 * calls that stop a CPU), hence the cadence; chips are looked for again once a minute.
 */
final class Chassis implements Collector {
  private static final double CADENCE = 5;
  private static final double SECONDS_BETWEEN_SCANS = 60;
  private static final int MOST_NAMED = 3;

  private final Platform platform;

  // Replaced as a whole: a thread that was given up on may still look at an older one.
  private volatile @Nullable Found found;

  /** What is there. */
  private record Found(DeviceInfo info, Sensors sensors, Moment at) {}

  Chassis(Platform platform) {
    this.platform = platform;
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    Attributes attributes = new Attributes(platform);
    Board board = Board.read(attributes);
    Found now = find(board, attributes);
    if (board.isKnown() || !now.sensors.isEmpty()) return Probe.present();
    return new Probe.Absent(
        "no model in /sys/class/dmi/id and /proc/device-tree, no board sensor in /sys/class/hwmon",
        "");
  }

  private Found find(Board board, Attributes attributes) {
    Sensors sensors = Sensors.find(platform, attributes);
    Found now = new Found(board.withParts(sensors.parts()), sensors, platform.now());
    found = now;
    return now;
  }

  @Override
  public void collect(CollectRequest request, Answer answer) {
    Found now = current();
    int device = answer.device(now.info);
    List<String> silent = new ArrayList<>();
    Sensor meter = now.sensors.wholePower();
    if (meter != null && request.enter(meter.chip().folder())) {
      double value = meter.value(new Attributes(platform));
      answer.set(device, HostMetrics.CHASSIS_POWER_WATTS, value);
      request.leave();
      if (Double.isNaN(value)) silent.add("power meter");
    }
    if (request.level().contains(Level.DETAIL)) sensors(now, request, answer, device, silent);
    if (!silent.isEmpty()) answer.note(error(silent), "");
  }

  private Found current() {
    Found known = found;
    if (known != null && platform.now().secondsSince(known.at) <= SECONDS_BETWEEN_SCANS) {
      return known;
    }
    Attributes attributes = new Attributes(platform);
    return find(Board.read(attributes), attributes);
  }

  /** Chip by chip: what hangs is the bus that a chip is on. */
  private void sensors(
      Found now, CollectRequest request, Answer answer, int device, List<String> silent) {
    List<Sensor> all = now.sensors.all();
    int end;
    for (int first = 0; first < all.size(); first = end) {
      HwmonChip chip = all.get(first).chip();
      end = first + 1;
      while (end < all.size() && all.get(end).isOn(chip)) end++;
      if (!request.enter(chip.folder())) continue;
      // A buffer for each: one that hangs still holds it when it returns.
      Attributes attributes = new Attributes(platform);
      for (int i = first; i < end; i++) {
        int part = now.sensors.partOf().get(i);
        boolean read = sensor(all.get(i), attributes, answer, device, part);
        if (!read) silent.add(now.info.parts().get(part).name());
      }
      request.leave();
    }
  }

  private static boolean sensor(
      Sensor sensor, Attributes attributes, Answer answer, int device, int part) {
    double value = sensor.value(attributes);
    answer.set(device, part, sensor.quantity().metric(), value);
    if (sensor.quantity() == Quantity.TEMPERATURE) {
      double max = sensor.limit(Beside.MAX, attributes);
      double critical = sensor.limit(Beside.CRITICAL, attributes);
      answer.set(device, part, HostMetrics.SENSOR_TEMPERATURE_MAX_CELSIUS, max);
      answer.set(device, part, HostMetrics.SENSOR_TEMPERATURE_CRITICAL_CELSIUS, critical);
    }
    return !Double.isNaN(value);
  }

  private static String error(List<String> silent) {
    StringBuilder text = new StringBuilder("no sane reading from ");
    for (int i = 0; i < Math.min(silent.size(), MOST_NAMED); i++) {
      text.append(i == 0 ? "" : ", ").append(silent.get(i));
    }
    int more = silent.size() - MOST_NAMED;
    return more > 0
        ? text.append(" and ").append(more).append(" more").toString()
        : text.toString();
  }
}
