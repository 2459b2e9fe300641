package io.allsmi.collectors.apple;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The devices of a Mac as they are described. Those of the host have the host collectors' names.
 */
final class Devices {
  static final String GPU = "apple0";

  /** Places of the GPU's engines among its parts. */
  static final int RENDERER = 0;

  static final int TILER = 1;

  static final Part DRAM = Part.of(PartKind.RAIL, "DRAM");

  private static final String VENDOR = "apple";
  private static final List<Part> ENGINES =
      List.of(Part.of(PartKind.ENGINE, "renderer"), Part.of(PartKind.ENGINE, "tiler"));

  private Devices() {}

  static DeviceInfo gpu(String model, long cores) {
    Info info =
        Info.of("cores", cores > 0 ? Long.toString(cores) : "", "memory", "shared with the host");
    return DeviceInfo.of(GPU, DeviceKind.GPU, VENDOR, model, info).withParts(ENGINES);
  }

  static DeviceInfo ane() {
    return DeviceInfo.of("ane0", DeviceKind.NPU, VENDOR, "Apple Neural Engine", Info.NONE);
  }

  /** The CPU with its clusters as parts, each with the kind of its cores. */
  static DeviceInfo cpu(List<ClusterUse.Cluster> clusters) {
    List<Part> parts = new ArrayList<>(clusters.size());
    for (ClusterUse.Cluster cluster : clusters) {
      parts.add(new Part(PartKind.CLUSTER, cluster.name(), Info.of("tier", cluster.tier())));
    }
    return DeviceInfo.of("cpu0", DeviceKind.CPU, "", "", Info.NONE).withParts(parts);
  }

  static DeviceInfo chassis(String model, List<Part> parts) {
    return DeviceInfo.of("chassis", DeviceKind.CHASSIS, VENDOR, model, Info.NONE).withParts(parts);
  }
}
