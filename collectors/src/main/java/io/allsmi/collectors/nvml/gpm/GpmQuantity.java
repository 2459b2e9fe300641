package io.allsmi.collectors.nvml.gpm;

import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One quantity that the counters give between two samples.
 *
 * @param id {@code NVML_GPM_METRIC_…}
 * @param level the lowest level at which it is asked for
 * @param part the kind of part that it is of; null for the device itself
 * @param name the part's name; empty for the device itself
 * @param ofLinks whether it says what the counters of links say too, where there are some
 */
public record GpmQuantity(
    int id, Level level, Metric metric, @Nullable PartKind part, String name, boolean ofLinks) {
  /** The header lists these in no ranges of their own, but gives both units in its comments. */
  private static final double MEBIBYTE = 0x1p20;

  /** Beyond what any link moves in a second. */
  private static final double MOST_MEBIBYTES = 0x1p30;

  static GpmQuantity of(int id, Metric metric) {
    return new GpmQuantity(id, metric.level(), metric, null, "", false);
  }

  static GpmQuantity ofEngine(int id, Metric metric, String name) {
    return new GpmQuantity(id, Level.ALL, metric, PartKind.ENGINE, name, false);
  }

  /** In base units: percent and MiB/s are what the library writes. NaN for what cannot be. */
  double inBaseUnits(double written) {
    if (metric.unit() == Unit.RATIO) return Sane.ratio(written);
    return written >= 0 && written <= MOST_MEBIBYTES ? written * MEBIBYTE : Double.NaN;
  }
}
