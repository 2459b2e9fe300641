package io.allsmi.tui.device;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;

/**
 * A made-up device.
 *
 * @param source who reports it
 * @param fill sets its readings of a tick
 */
record SampleDevice(DeviceInfo info, String source, Fill fill) {
  interface Fill {
    void at(int tick, Sink sink);
  }

  /** Takes the readings of one device. */
  record Sink(BlockBuilder builder, int ordinal) {
    void own(Metric metric, double value) {
      builder.set(ordinal, Layout.NO_PART, metric, value);
    }

    void own(Metric metric, String text) {
      builder.set(ordinal, Layout.NO_PART, metric, Double.NaN, text);
    }

    void part(int part, Metric metric, double value) {
      builder.set(ordinal, part, metric, value);
    }
  }

  void fill(BlockBuilder builder, int ordinal, int tick) {
    fill.at(tick, new Sink(builder, ordinal));
  }
}
