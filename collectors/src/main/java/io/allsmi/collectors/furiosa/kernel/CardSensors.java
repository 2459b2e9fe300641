package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a card's hwmon chip, found by their labels: {@code PEAK} is the hottest place of
 * the die, {@code AMBIENT} the board, {@code RMS_TOTAL} what the card draws (furiosa-smi 2026.4).
 * The others are sensors and rails by the driver's names.
 *
 * @param peak file of the die's temperature; empty for none
 * @param ambient file of the board's temperature; empty for none
 * @param power file of the card's power; empty for none
 * @param limit file of the highest power allowed; empty for none
 * @param others the remaining channels
 */
record CardSensors(String peak, String ambient, String power, String limit, List<Channel> others) {
  private static final int MOST_CHANNELS = 128;

  /**
   * A channel with a name of its own.
   *
   * @param part by its label
   * @param metric what it measures
   * @param file with its reading
   */
  record Channel(Part part, Metric metric, String file) {}

  CardSensors {
    others = List.copyOf(others);
  }

  /** The channels of the function's first chip. */
  static CardSensors find(Attributes attributes, String pci) {
    String chips = "/sys/bus/pci/devices/" + pci + "/hwmon";
    String[] names = pci.isEmpty() ? new String[0] : attributes.names(chips);
    if (names.length == 0) return new CardSensors("", "", "", "", List.of());
    String folder = chips + "/" + names[0] + "/";
    String peak = "";
    String ambient = "";
    String power = "";
    String limit = "";
    List<Channel> others = new ArrayList<>();
    for (String file : attributes.names(folder)) {
      String channel = channel(file);
      if (channel.isEmpty() || others.size() == MOST_CHANNELS) continue;
      String label = attributes.line(folder + channel + "_label");
      if (label.equals("PEAK")) {
        peak = folder + file;
      } else if (label.equals("AMBIENT")) {
        ambient = folder + file;
      } else if (label.equals("RMS_TOTAL")) {
        power = folder + file;
        limit = folder + channel + "_max";
      } else {
        add(others, channel, label, folder + file);
      }
    }
    return new CardSensors(peak, ambient, power, limit, others);
  }

  /** {@code temp1} of {@code temp1_input}, {@code power1} of {@code power1_average}; else empty. */
  private static String channel(String file) {
    boolean average = file.startsWith("power") && file.endsWith("_average");
    if (!file.endsWith("_input") && !average) return "";
    return file.substring(0, file.lastIndexOf('_'));
  }

  private static void add(List<Channel> others, String channel, String label, String file) {
    Metric metric = metric(channel);
    if (metric == null) return;
    boolean heat = metric.equals(HostMetrics.SENSOR_TEMPERATURE_CELSIUS);
    PartKind kind = heat ? PartKind.SENSOR : PartKind.RAIL;
    Part part = Part.of(kind, label.isEmpty() ? channel : label);
    for (Channel known : others) {
      if (known.part.equals(part) && known.metric.equals(metric)) return;
    }
    others.add(new Channel(part, metric, file));
  }

  private static @Nullable Metric metric(String channel) {
    if (channel.startsWith("temp")) return HostMetrics.SENSOR_TEMPERATURE_CELSIUS;
    if (channel.startsWith("power")) return HostMetrics.RAIL_POWER_WATTS;
    if (channel.startsWith("curr")) return HostMetrics.RAIL_AMPERES;
    return channel.startsWith("in") ? HostMetrics.RAIL_VOLTS : null;
  }

  /** The reading of such a metric from a file of hwmon; NaN for what no sensor reads. */
  static double value(Metric metric, double raw) {
    if (metric.equals(HostMetrics.SENSOR_TEMPERATURE_CELSIUS)) return SensorValue.celsius(raw);
    if (metric.equals(HostMetrics.RAIL_POWER_WATTS)) return SensorValue.watts(raw);
    if (metric.equals(HostMetrics.RAIL_AMPERES)) return SensorValue.amperes(raw);
    return SensorValue.volts(raw);
  }

  /** The parts of the remaining channels, each once. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Channel channel : others) {
      if (!parts.contains(channel.part)) parts.add(channel.part);
    }
    return parts;
  }
}
