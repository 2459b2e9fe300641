package io.allsmi.wire.text;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.Samples;
import java.util.ArrayList;
import java.util.List;

/** A snapshot that has every family of the catalogue. */
final class Everything {
  private Everything() {}

  /** A device of each kind with parts of each kind and a reading of each metric. */
  static Snapshot snapshot() {
    List<Part> parts = new ArrayList<>();
    for (PartKind kind : PartKind.known()) {
      parts.add(new Part(kind, "0", Info.of("type", "nvlink", "remote", "x")));
    }
    List<DeviceInfo> devices = new ArrayList<>();
    BlockBuilder readings = new BlockBuilder();
    for (DeviceKind kind : DeviceKind.known()) {
      Info info = Info.of("driver", "1", "hostname", "n");
      devices.add(DeviceInfo.of(kind.word() + "0", kind, "v", "m", info).withParts(parts));
      for (Metric metric : Catalogue.core().metrics()) {
        if (!metric.kinds().isEmpty() && !metric.kinds().contains(kind)) continue;
        int part = metric.part().map(PartKind.known()::indexOf).orElse(Layout.NO_PART);
        readings.set(devices.size() - 1, part, metric, 1, metric.isText() ? "t" : "");
      }
    }
    return new Snapshot(
        "n",
        Samples.AT,
        new Inventory(devices, 1),
        List.of(readings.build("s", Samples.AT, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ok("s", Samples.AT, 0.1, 1)));
  }
}
