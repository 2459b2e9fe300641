package io.allsmi.cli.snapshot;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.failure.UserError;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks the fields of {@code --query} against those that exist. */
final class Fields {
  /** What is known of a device beside its readings, by the names that JSON has for it. */
  private static final List<String> OF_DEVICE =
      List.of(
          "node",
          "at",
          "device",
          "kind",
          "vendor",
          "model",
          "parent",
          "uuid",
          "serial",
          "pci",
          "numa",
          "driver",
          "firmware",
          "vbios");

  private Fields() {}

  /** Every field that can be asked for: those of a device, and the paths of the metrics. */
  static Set<String> of(Catalogue catalogue) {
    Set<String> fields = new LinkedHashSet<>(OF_DEVICE);
    for (Metric metric : catalogue.metrics()) fields.add(metric.path());
    return fields;
  }

  /**
   * @throws UserError with exit code 2, which names the nearest field that exists
   */
  static void check(List<String> asked, Collection<String> known) {
    for (String field : asked) {
      if (known.contains(field)) continue;
      throw UserError.usage(
          SnapshotOptions.QUERY.flag()
              + ": there is no field "
              + OneLine.quote(field)
              + Nearest.hint(field, known));
    }
  }
}
