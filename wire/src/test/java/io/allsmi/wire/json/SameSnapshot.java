package io.allsmi.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import java.util.Map;
import java.util.TreeMap;

/** Compares what two snapshots say, whatever the order of their blocks and parts. */
final class SameSnapshot {
  private SameSnapshot() {}

  static void assertSame(Snapshot one, Snapshot other, String which) {
    assertThat(other.node()).as(which).isEqualTo(one.node());
    assertThat(other.at()).as(which).isEqualTo(one.at());
    assertThat(other.sources()).as(which).isEqualTo(one.sources());
    assertThat(other.processes()).as(which).hasSameSizeAs(one.processes());
    assertThat(other.processes().toString()).as(which).isEqualTo(one.processes().toString());
    assertThat(other.events()).as(which).isEqualTo(one.events());
    assertThat(other.findings()).as(which).isEqualTo(one.findings());
    assertThat(other.inventory().size()).as(which).isEqualTo(one.inventory().size());
    for (int i = 0; i < one.inventory().size(); i++) {
      DeviceInfo device = one.inventory().devices().get(i);
      DeviceInfo same = other.inventory().devices().get(i);
      assertThat(same.withParts(device.parts())).as(which).isEqualTo(device);
      assertThat(same.parts()).as(which).containsExactlyInAnyOrderElementsOf(device.parts());
    }
    assertThat(readings(other)).as(which).isEqualTo(readings(one));
  }

  private static Map<String, String> readings(Snapshot snapshot) {
    Map<String, String> readings = new TreeMap<>();
    for (Block block : snapshot.blocks()) {
      Layout layout = block.layout();
      for (int slot = 0; slot < layout.size(); slot++) {
        if (!block.has(slot)) continue;
        Metric metric = layout.metric(slot);
        DeviceInfo device = snapshot.inventory().devices().get(layout.device(slot));
        int part = layout.part(slot);
        String place =
            device.name()
                + (part == Layout.NO_PART ? "" : "|" + device.parts().get(part))
                + "|"
                + metric.path()
                + "|"
                + metric.type()
                + metric.unit()
                + metric.states()
                + metric.help();
        double value = block.value(slot);
        boolean zero = metric.type() == MetricType.FLAGS && Double.isNaN(value);
        readings.put(
            place,
            (zero || value == 0 ? 0.0 : value)
                + "|"
                + block.text(slot)
                + "|"
                + block.source()
                + "|"
                + block.observedAt()
                + "|"
                + block.epoch());
      }
    }
    return readings;
  }
}
