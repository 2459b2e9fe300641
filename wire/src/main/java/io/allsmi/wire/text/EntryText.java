package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.wire.Bytes;
import java.util.HashMap;
import java.util.Map;

/** The bytes of one family that do not change with its values. */
final class EntryText {
  private final String family;
  private final String partLabel;
  private final DeviceLabels devices;
  private final Header.Type type;
  private final Map<String, Header> headers = new HashMap<>();

  /**
   * @param partLabel the label that names the part; empty where the metric is the device's own
   */
  EntryText(String family, String partLabel, DeviceLabels devices, Header.Type type) {
    this.family = family;
    this.partLabel = partLabel;
    this.devices = devices;
    this.type = type;
  }

  /** What the family is; metrics of several kinds of device can share one and differ in help. */
  Header header(Metric metric) {
    String help = metric.type() == MetricType.TEXT ? "Modes that the device is in" : metric.help();
    Header header = headers.get(help);
    if (header == null) {
      header = new Header(family, help, type, metric.unit().word());
      headers.put(help, header);
    }
    return header;
  }

  /** The name and the labels that name device and part. */
  TextLines begin(Entry entry, Bytes out) {
    TextLines lines = new TextLines(out).begin(family);
    devices.label(entry.device(), lines);
    if (!partLabel.isEmpty()) lines.label(partLabel, entry.part());
    return lines;
  }
}
