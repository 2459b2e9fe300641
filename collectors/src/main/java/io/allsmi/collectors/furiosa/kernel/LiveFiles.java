package io.allsmi.collectors.furiosa.kernel;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;

import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.furiosa.card.PeReadings;
import io.allsmi.collectors.furiosa.card.Throttling;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Retried;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;

/** What moves on a card, from files that stay open. For one thread at a time. */
final class LiveFiles implements AutoCloseable {
  private static final double MOST_BEATS = 0x1p53;

  private final KernelCard card;
  private final Text text = new Text();
  private final Retried peak;
  private final Retried ambient;
  private final Retried power;
  private final Retried state;
  private final Retried heartbeat;
  private final Retried clocks;
  private final Retried throttle;
  private final Elements elements;

  LiveFiles(Platform platform, KernelCard card) {
    this.card = card;
    CardSensors sensors = card.sensors();
    peak = file(platform, sensors.peak());
    ambient = file(platform, sensors.ambient());
    power = file(platform, sensors.power());
    boolean warboy = card.family() == Family.WARBOY;
    state = file(platform, card.file(warboy ? "alive" : "device_state"));
    heartbeat = file(platform, card.file("heartbeat"));
    clocks = file(platform, card.file("npu_clocks"));
    throttle = file(platform, card.file("throttle_reason"));
    elements = new Elements(platform, card);
  }

  private static Retried file(Platform platform, String path) {
    return new Retried(platform.path(path.isEmpty() ? "/sys/no-such-channel" : path));
  }

  KernelCard card() {
    return card;
  }

  /** Reads the card and says who could have it. */
  Claims read(Moment now, Answer answer) {
    int device = answer.device(card.info());
    answer.set(device, TEMPERATURE_CELSIUS, SensorValue.celsius(number(peak, now)));
    answer.set(device, BOARD_TEMPERATURE_CELSIUS, SensorValue.celsius(number(ambient, now)));
    answer.set(device, POWER_WATTS, SensorValue.watts(number(power, now)));
    answer.set(device, ALIVE, alive(number(state, now)));
    double beats = number(heartbeat, now);
    answer.set(device, HEARTBEAT_TOTAL, beats >= 0 && beats < MOST_BEATS ? beats : Double.NaN);
    String mask = read(throttle, now) ? text.firstLine() : "";
    answer.set(device, THROTTLE, Throttling.flags(KernelLines.mask(mask), card.driver()));
    PeReadings readings = new PeReadings(card.cores());
    clocks(readings, now);
    Claims claims = elements.read(readings, now);
    readings.deliver(device, answer);
    answer.set(device, MEMORY_USED_BYTES, elements.usedBytes());
    answer.set(device, MEMORY_TOTAL_BYTES, elements.totalBytes());
    return claims;
  }

  private double alive(double value) {
    if (card.family() == Family.WARBOY) return value == 0 || value == 1 ? value : Double.NaN;
    return card.driver().alive(value);
  }

  /** A clock in hertz for each element; 0 is what a driver says that does not know them. */
  private void clocks(PeReadings readings, Moment now) {
    if (!read(clocks, now)) return;
    double[] hertz = KernelLines.numbers(text, readings.cores());
    for (int core = 0; core < hertz.length; core++) {
      readings.hertz(core, hertz[core] > 0 ? hertz[core] : Double.NaN);
    }
  }

  private double number(Retried file, Moment now) {
    return read(file, now) ? text.firstNumber() : Double.NaN;
  }

  private boolean read(Retried file, Moment now) {
    return file.read(text, now) == KernelFile.Outcome.READ;
  }

  @Override
  public void close() {
    peak.close();
    ambient.close();
    power.close();
    state.close();
    heartbeat.close();
    clocks.close();
    throttle.close();
    elements.close();
  }
}
