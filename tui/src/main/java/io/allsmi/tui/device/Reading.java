package io.allsmi.tui.device;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;

/**
 * One reading, by the place where it stands.
 *
 * @param block what its source answered
 * @param slot its slot there, which holds something
 */
record Reading(Block block, int slot) {
  Metric metric() {
    return block.layout().metric(slot);
  }

  /** The ordinal of its part in the device, {@link Layout#NO_PART} for the device's own. */
  int part() {
    return block.layout().part(slot);
  }

  /** NaN for a text. */
  double value() {
    return block.value(slot);
  }

  /** Empty for a number. */
  String text() {
    return block.text(slot);
  }

  /** As a person reads it, with its unit. */
  String shown() {
    return Readable.of(metric(), value(), text());
  }
}
