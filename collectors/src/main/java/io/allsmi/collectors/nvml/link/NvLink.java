package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_SPEED_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_STATE;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.List;

/** One NVLink of a device. */
final class NvLink {
  private static final double MEGABYTE = 1e6;
  private static final double DOWN = 0;
  private static final double UP = 1;

  /** {@code NVML_NVLINK_STATE_SLEEP}: the states are the first three of the catalogue. */
  private static final double SLEEP = 2;

  private final Gpu gpu;
  private final int number;
  private final String version;
  private final FieldChoice state;
  private final FieldChoice speed;
  private final FieldChoice[] choices;
  private final Metric[] metrics;
  private FarEnd far = FarEnd.UNKNOWN;
  private boolean farIsAsked;
  private double lastState = Double.NaN;
  private int part = -1;

  NvLink(Gpu gpu, int number, String version, List<LinkQuantity> quantities) {
    this.gpu = gpu;
    this.number = number;
    this.version = version;
    FieldBatch fields = gpu.fields();
    state = new FieldChoice(fields).or(LinkFields.NVLINK_GET_STATE, number, Level.CORE, 1);
    speed =
        new FieldChoice(fields)
            .or(LinkFields.NVLINK_GET_SPEED, number, Level.DETAIL, MEGABYTE)
            .or(speedOfItsOwn(number), 0, Level.DETAIL, MEGABYTE)
            .or(LinkFields.NVLINK_SPEED_MBPS_COMMON, 0, Level.DETAIL, MEGABYTE);
    choices = new FieldChoice[quantities.size()];
    metrics = new Metric[quantities.size()];
    for (int i = 0; i < choices.length; i++) {
      LinkQuantity quantity = quantities.get(i);
      int own = quantity.first() < 0 ? -1 : ofLink(quantity, number);
      metrics[i] = quantity.metric();
      choices[i] =
          new FieldChoice(fields)
              .or(quantity.field(), number, quantity.level(), 1)
              .or(own, 0, quantity.level(), 1);
    }
  }

  private static int speedOfItsOwn(int number) {
    return LinkFields.ofLink(
        LinkFields.NVLINK_SPEED_MBPS_L0, LinkFields.NVLINK_SPEED_MBPS_L6, number);
  }

  private static int ofLink(LinkQuantity quantity, int number) {
    return LinkFields.ofLink(quantity.first(), quantity.seventh(), number);
  }

  void read(Readings readings, Tick tick) {
    lastState = state();
    if (Double.isNaN(lastState) && part < 0) return;
    describe(readings);
    readings.set(part, LINK_STATE, lastState);
    if (!tick.isDetailed()) return;
    double bytes = speed.value();
    // A link that is down has no speed; drivers write 0 for it.
    if (speed.isKnown()) {
      readings.set(part, LINK_SPEED_BYTES_PER_SECOND, bytes > 0 ? bytes : Double.NaN);
    }
    for (int i = 0; i < choices.length; i++) {
      double value = choices[i].value();
      if (!choices[i].isKnown()) continue;
      boolean ratio = metrics[i].unit() == Unit.RATIO;
      readings.set(part, metrics[i], ratio ? BitErrorRate.ratio(value) : value);
    }
  }

  private double state() {
    double known = state.value();
    if (Double.isNaN(known) && !state.isKnown() && !state.mayAnswer()) {
      known = gpu.calls().unsigned(Symbol.NVLINK_STATE, number);
    }
    return known <= SLEEP ? known : Double.NaN;
  }

  /** What is at the far end is not known before the link was up. */
  private void describe(Readings readings) {
    boolean first = part < 0;
    if (!isUp()) farIsAsked = false;
    if (!first && (farIsAsked || !isUp())) return;
    farIsAsked = isUp();
    FarEnd now = FarEnd.of(gpu, number);
    if (first) part = readings.part(PartKind.LINK, Integer.toString(number), now.info(version));
    else if (now.isNamed()) readings.describe(part, now.info(version));
    else return;
    far = now;
  }

  /** Whether it has ever told its state. */
  boolean isThere() {
    return part >= 0;
  }

  boolean isDown() {
    return lastState == DOWN;
  }

  boolean isUp() {
    return lastState == UP || lastState == SLEEP;
  }

  FarEnd far() {
    return far;
  }
}
