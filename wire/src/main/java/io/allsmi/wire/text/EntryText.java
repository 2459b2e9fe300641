package io.allsmi.wire.text;

import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.wire.Bytes;
import java.util.HashMap;
import java.util.Map;

/** The bytes of one family that do not change with its values. */
final class EntryText {
  private final String family;
  private final String partLabel;
  private final Inventory inventory;
  private final Map<String, byte[]> headers = new HashMap<>();

  /**
   * @param partLabel the label that names the part; empty where the metric is the device's own
   */
  EntryText(String family, String partLabel, Inventory inventory) {
    this.family = family;
    this.partLabel = partLabel;
    this.inventory = inventory;
  }

  /** HELP and TYPE; metrics of several kinds of device can share a family and differ in help. */
  byte[] header(Metric metric) {
    String help = metric.type() == MetricType.TEXT ? "Modes that the device is in" : metric.help();
    byte[] header = headers.get(help);
    if (header == null) {
      Bytes bytes = new Bytes(256);
      String type = metric.type() == MetricType.COUNTER ? "counter" : "gauge";
      new TextLines(bytes).header(family, help, type);
      header = bytes.toByteArray();
      headers.put(help, header);
    }
    return header;
  }

  /** The name and the labels that name device and part. */
  TextLines begin(Entry entry, Bytes out) {
    String device = inventory.devices().get(entry.device()).name();
    TextLines lines = new TextLines(out).begin(family).label(FamilyName.DEVICE, device);
    if (!partLabel.isEmpty()) lines.label(partLabel, entry.part());
    return lines;
  }
}
