package io.allsmi.cli.snapshot;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One field of {@code --query}: what is fixed of a device, or a metric, of whichever definition the
 * device's kind has.
 *
 * @param field its name, as in JSON
 * @param definitions the metric's definitions; empty for what is fixed
 */
record Column(String field, List<Metric> definitions) {

  /** The columns of fields that {@link Fields#check} knows. */
  static List<Column> of(List<String> fields, Catalogue catalogue) {
    List<Column> columns = new ArrayList<>();
    for (String field : fields) columns.add(new Column(field, catalogue.at(field)));
    return columns;
  }

  boolean isMetric() {
    return !definitions.isEmpty();
  }

  /** The definition that devices of this kind have. */
  Optional<Metric> metric(Device device) {
    for (Metric metric : definitions) {
      if (metric.kinds().isEmpty() || metric.kinds().contains(device.kind()))
        return Optional.of(metric);
    }
    return Optional.empty();
  }

  /** What is fixed of a device; empty when not known. */
  String fixed(Device device) {
    return switch (field) {
      case "node" -> device.snapshot().node();
      case "at" -> device.snapshot().at().toString();
      case "device" -> device.name();
      case "kind" -> device.kind().word();
      case "vendor" -> device.info().vendor();
      case "model" -> device.model();
      case "parent" -> device.info().parent();
      default -> device.info().info().get(field);
    };
  }

  /**
   * As a person reads it; for a metric of parts each part's with its name; empty where there is
   * none.
   */
  String text(Device device) {
    if (!isMetric()) return fixed(device);
    Optional<Metric> metric = metric(device);
    if (metric.isEmpty()) return "";
    if (metric.get().part().isEmpty()) return Readable.of(device, metric.get());
    PartKind kind = metric.get().part().get();
    List<Part> parts = device.info().parts();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).kind().equals(kind) || device.blockOf(i, metric.get()).isEmpty()) continue;
      if (!text.isEmpty()) text.append(", ");
      text.append(parts.get(i).name()).append(' ').append(Readable.of(device, i, metric.get()));
    }
    return text.toString();
  }

  /** Whether a device has anything to say here. */
  boolean hasReading(Device device) {
    Optional<Metric> metric = metric(device);
    if (metric.isEmpty()) return false;
    if (metric.get().part().isEmpty()) return device.has(metric.get());
    for (int i = 0; i < device.info().parts().size(); i++) {
      if (device.blockOf(i, metric.get()).isPresent()) return true;
    }
    return false;
  }
}
