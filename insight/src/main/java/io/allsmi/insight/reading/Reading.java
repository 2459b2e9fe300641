package io.allsmi.insight.reading;

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
public record Reading(Block block, int slot) {
  public Metric metric() {
    return block.layout().metric(slot);
  }

  /** The ordinal of its part in the device, {@link Layout#NO_PART} for the device's own. */
  public int part() {
    return block.layout().part(slot);
  }

  /** NaN for a text. */
  public double value() {
    return block.value(slot);
  }

  /** Empty for a number. */
  public String text() {
    return block.text(slot);
  }

  /** As a person reads it, with its unit. */
  public String shown() {
    return Readable.of(metric(), value(), text());
  }
}
