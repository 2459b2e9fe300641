package io.allsmi.insight.select;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.List;

/** One column of a table of devices: a reading by its name in the catalogue, or a fixed string. */
public sealed interface Field {
  /** Its name as it was asked for, which heads a column for programs. */
  String name();

  /** A few words that head a column for people. */
  String label();

  /** The base unit of its numbers; {@link Unit#NONE} where there is none. */
  Unit unit();

  /** Whether its values are numbers. */
  boolean isNumber();

  /** The number of a device in base units, NaN when absent or when it is a text. */
  double number(Device device);

  /** The value of a device for programs: a number without its unit, a word; empty when absent. */
  String text(Device device);

  /** The value of a device for people, with its unit; a dash when absent. */
  String readable(Device device);

  /** What a device is called, or a string that is fixed for it. */
  record Fixed(String name, String label, Property property, String key) implements Field {
    /** Which of its strings. */
    public enum Property {
      DEVICE,
      INDEX,
      NODE,
      KIND,
      VENDOR,
      MODEL,
      PARENT,
      INFO
    }

    @Override
    public Unit unit() {
      return Unit.NONE;
    }

    @Override
    public boolean isNumber() {
      return property == Property.INDEX;
    }

    @Override
    public double number(Device device) {
      if (property != Property.INDEX || !device.kind().isAccelerator()) return Double.NaN;
      int index = 0;
      for (int i = 0; i < device.ordinal(); i++) {
        DeviceInfo before = device.snapshot().inventory().devices().get(i);
        if (before.kind().isAccelerator()) index++;
      }
      return index;
    }

    @Override
    public String text(Device device) {
      return switch (property) {
        case DEVICE -> device.name();
        case INDEX -> Numbers.text(number(device));
        case NODE -> device.snapshot().node();
        case KIND -> device.kind().word();
        case VENDOR -> device.info().vendor();
        case MODEL -> device.info().model();
        case PARENT -> device.info().parent();
        case INFO -> device.info().info().get(key);
      };
    }

    @Override
    public String readable(Device device) {
      String text = text(device);
      return text.isEmpty() ? Readable.ABSENT : text;
    }
  }

  /**
   * A reading of the device itself.
   *
   * @param metrics the definitions that the name stands for, each for other kinds of device
   */
  record OfDevice(String name, List<Metric> metrics) implements Field {
    @Override
    public String label() {
      return metrics.getFirst().display().label();
    }

    @Override
    public Unit unit() {
      return metrics.getFirst().unit();
    }

    @Override
    public boolean isNumber() {
      return Numbers.isNumber(metrics.getFirst());
    }

    /** The definition that the device has a reading of; any of them when it has none. */
    public Metric metric(Device device) {
      for (Metric metric : metrics) {
        if (device.has(metric)) return metric;
      }
      return metrics.getFirst();
    }

    @Override
    public double number(Device device) {
      return isNumber() ? device.value(metric(device)) : Double.NaN;
    }

    @Override
    public String text(Device device) {
      Metric metric = metric(device);
      return Numbers.text(metric, device.value(metric), device.text(metric));
    }

    @Override
    public String readable(Device device) {
      return Readable.of(device, metric(device));
    }
  }

  /**
   * A reading of a device's parts: of one of them by its name, or of all of them as one, which is a
   * number by the metric's aggregate and of words a count of each.
   *
   * @param part the name of the part; empty for all
   */
  record OfParts(String name, List<Metric> metrics, String part) implements Field {
    @Override
    public String label() {
      Metric metric = metrics.getFirst();
      String kind = metric.part().orElseThrow().word();
      return kind + (part.isEmpty() ? " " : " " + part + " ") + metric.display().label();
    }

    @Override
    public Unit unit() {
      return metrics.getFirst().unit();
    }

    @Override
    public boolean isNumber() {
      return Numbers.isNumber(metrics.getFirst());
    }

    private PartReadings readings(Device device) {
      for (Metric metric : metrics) {
        PartReadings readings = PartReadings.of(device, metric, part);
        if (!readings.isEmpty()) return readings;
      }
      return PartReadings.of(device, metrics.getFirst(), part);
    }

    @Override
    public double number(Device device) {
      return isNumber() ? readings(device).number() : Double.NaN;
    }

    @Override
    public String text(Device device) {
      return isNumber() ? Numbers.text(number(device)) : readings(device).words();
    }

    @Override
    public String readable(Device device) {
      PartReadings readings = readings(device);
      if (readings.isEmpty()) return Readable.ABSENT;
      return isNumber() ? Readable.value(readings.metric(), readings.number()) : readings.counts();
    }
  }
}
