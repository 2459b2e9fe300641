package io.allsmi.fleet.poll;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;

/** What endpoints say in tests. */
final class Said {
  private Said() {}

  static Moment now() {
    return new Moment(System.currentTimeMillis(), System.nanoTime());
  }

  /** A page of accelerators, each with an uuid and a utilization. */
  static Scraped page(String dialect, String host, double utilization, String... uuids) {
    List<DeviceInfo> devices = new ArrayList<>();
    BlockBuilder readings = new BlockBuilder();
    for (int i = 0; i < uuids.length; i++) {
      devices.add(
          DeviceInfo.of("nvidia" + i, DeviceKind.GPU, "nvidia", "H100", Info.of("uuid", uuids[i])));
      readings.set(i, Layout.NO_PART, AcceleratorMetrics.UTILIZATION_RATIO, utilization);
    }
    return page(dialect, host, devices, readings.build(dialect, now(), 0));
  }

  static Scraped page(String dialect, String host, List<DeviceInfo> devices, Block block) {
    Snapshot snapshot =
        new Snapshot(
            host,
            now(),
            new Inventory(devices, 1),
            List.of(block),
            List.of(),
            List.of(),
            List.of(),
            List.of(Source.ok(dialect, now(), 0.01, 1)));
    return new Scraped(snapshot, dialect, "");
  }
}
