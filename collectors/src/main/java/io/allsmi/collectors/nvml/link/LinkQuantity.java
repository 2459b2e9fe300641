package io.allsmi.collectors.nvml.link;

import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;

/**
 * One thing that is counted on each NVLink.
 *
 * @param metric what it is in the catalogue
 * @param level the lowest level at which it is asked for
 * @param field the field that takes the link as its scope; -1 for none
 * @param first the field of link 0 where each link has one of its own; -1 for none
 * @param seventh the field of link 6 where each link has one of its own
 */
record LinkQuantity(Metric metric, Level level, int field, int first, int seventh) {
  static LinkQuantity scoped(Metric metric, int field) {
    return new LinkQuantity(metric, metric.level(), field, -1, -1);
  }

  static LinkQuantity early(Metric metric, int field, int first, int seventh) {
    return new LinkQuantity(metric, metric.level(), field, first, seventh);
  }
}
