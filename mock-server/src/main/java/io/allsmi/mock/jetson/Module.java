package io.allsmi.mock.jetson;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Draw;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Jetson: the module as a board, and its GPU. Rails, zones and a fan are the board's parts. */
record Module(ModuleModel model, Accelerator chip, DeviceInfo board, DeviceInfo gpu) {
  private static final String VENDOR = "nvidia";
  private static final String BOARD = "jetson0";

  static Module of(ModuleModel model, Accelerator chip) {
    return new Module(model, chip, describeBoard(model, chip), describeGpu(model));
  }

  private static DeviceInfo describeBoard(ModuleModel model, Accelerator chip) {
    List<Part> parts = new ArrayList<>();
    for (ModuleModel.Rail rail : model.rails()) parts.add(Part.of(PartKind.RAIL, rail.name()));
    for (String zone : model.zones()) parts.add(Part.of(PartKind.SENSOR, zone));
    parts.add(Part.of(PartKind.FAN, "fan1"));
    long number = 1_420_000_000_000L + Draw.below(Draw.of(chip.seed(), 1), 9_000_000);
    Info info = Info.of("serial", Long.toString(number)).or(model.info());
    return new DeviceInfo(
        BOARD, DeviceKind.BOARD, VENDOR, model.name(), "", info, List.of(), parts, Map.of());
  }

  private static DeviceInfo describeGpu(ModuleModel model) {
    List<Part> parts = new ArrayList<>();
    for (ModuleModel.Engine engine : model.engines()) {
      parts.add(Part.of(PartKind.ENGINE, engine.name()));
    }
    String pci = model.gpuInfo().get("pci");
    List<IdentityKey> keys = pci.isEmpty() ? List.of() : List.of(new IdentityKey(KeyType.PCI, pci));
    return new DeviceInfo(
        "nvidia0",
        DeviceKind.GPU,
        VENDOR,
        model.gpu(),
        BOARD,
        model.gpuInfo(),
        keys,
        parts,
        Map.of());
  }

  /** Where the zones begin among the board's parts. */
  int zones() {
    return model.rails().size();
  }

  /** Where the fan stands among the board's parts. */
  int fan() {
    return model.rails().size() + model.zones().size();
  }
}
