package io.allsmi.mock.apple;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/** One Mac: its GPU, its Neural Engine, its processor by name, and its case. */
record Mac(
    MacModel model,
    Accelerator chip,
    DeviceInfo gpu,
    DeviceInfo engine,
    DeviceInfo cpu,
    DeviceInfo chassis) {
  /** The place of the memory's rail among the parts of the case; fans follow. */
  static final int DRAM = 0;

  private static final String VENDOR = "apple";

  static Mac of(MacModel model, Accelerator chip) {
    Info gpu =
        Info.of("cores", Integer.toString(model.gpuCores()), "memory", "shared with the host");
    List<Part> engines =
        List.of(Part.of(PartKind.ENGINE, "renderer"), Part.of(PartKind.ENGINE, "tiler"));
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of(PartKind.RAIL, "DRAM"));
    for (int i = 0; i < model.fans(); i++) parts.add(Part.of(PartKind.FAN, "fan" + i));
    return new Mac(
        model,
        chip,
        DeviceInfo.of("apple0", DeviceKind.GPU, VENDOR, model.name(), gpu).withParts(engines),
        DeviceInfo.of("ane0", DeviceKind.NPU, VENDOR, "Apple Neural Engine", Info.NONE),
        DeviceInfo.of("cpu0", DeviceKind.CPU, "", "", Info.NONE),
        DeviceInfo.of("chassis", DeviceKind.CHASSIS, VENDOR, model.board(), Info.NONE)
            .withParts(parts));
  }

  /** Watts of the Neural Engine: it helps with what is served, and rests else. */
  double engineWatts(Accelerator.Now now) {
    return switch (now.point().work()) {
      case SERVING, BATCH, FULL -> model.aneWatts() * 0.6 * now.use().busy();
      default -> 0;
    };
  }

  /** Watts of the processor. */
  double cpuWatts(Accelerator.Now now) {
    return 0.35 + 2.7 * Math.min(model.cpuCores(), now.use().cores() + 0.4);
  }

  /** Watts of the memory. */
  double memoryWatts(Accelerator.Now now) {
    return 0.3 + model.gib() * 0.055 * now.use().dram();
  }
}
