package io.allsmi.mock.furiosa;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.chip.Kind;
import io.allsmi.mock.chip.VendorPlatform;
import io.allsmi.mock.host.HostModels;
import io.allsmi.mock.sim.Chip;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.source.Site;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A machine with RNGD cards of FuriosaAI. */
public final class FuriosaPlatform {
  static final int CORES = 8;
  static final List<String> CLASSES =
      List.of(
          "axi_post",
          "axi_fetch",
          "axi_discard",
          "pcie_post",
          "pcie_fetch",
          "pcie_discard",
          "device");

  private static final String VENDOR = "furiosa";
  private static final Chip RNGD = new Chip(38, 180, 500, 2000, 0, 55e9, 0.25, 20);
  private static final double HELD_BACK_AT = 95;

  /** What its driver knows of the reasons for which it slows down. */
  private static final Map<String, List<String>> REPORTABLE =
      Map.of(
          "throttle",
          List.of(
              "idle",
              "application_clocks",
              "sw_power_cap",
              "hw_slowdown",
              "hw_thermal",
              "hw_power_brake",
              "other"));

  private FuriosaPlatform() {}

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    Kind kind = new Kind("furiosa-rngd", "Server with RNGD cards", 8, 8, VENDOR, Kind.Place.SERVER);
    return List.of(
        new VendorPlatform(kind, RNGD, HostModels.pcieServer(), FuriosaPlatform::sources));
  }

  private static List<NodeSource> sources(Site site) {
    String driver = site.variant().driverOr("2026.4.0");
    List<Part> parts = parts();
    List<Card> cards = new ArrayList<>();
    for (Accelerator chip : Accelerator.of(site, HELD_BACK_AT)) {
      cards.add(new Card(chip, describe(chip, driver, parts)));
    }
    return List.of(new FuriosaSource(cards), new FuriosaHealthSource(cards));
  }

  /** One card: what it does, and what it is called. */
  record Card(Accelerator chip, DeviceInfo info) {}

  /** Its elements, then their thermometers, then the classes of errors. */
  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int core = 0; core < CORES; core++) {
      parts.add(Part.of(PartKind.CORE, Integer.toString(core)));
    }
    for (int core = 0; core < CORES; core++) parts.add(Part.of(PartKind.SENSOR, "NPU_PE" + core));
    for (String name : CLASSES) parts.add(Part.of(PartKind.CLASS, name));
    return List.copyOf(parts);
  }

  private static DeviceInfo describe(Accelerator chip, String driver, List<Part> parts) {
    String uuid = chip.uuid().toUpperCase(Locale.ROOT);
    String bus = Integer.toHexString(0x103 + 0x20 * chip.number()).substring(1);
    String pci = "0000:" + bus + ":00.0";
    String serial = "RNG2604" + (1_000_000 + Draw.below(Draw.of(chip.seed(), 1), 9_000_000)) + "Q";
    Info info =
        Info.of(
            "uuid", uuid,
            "serial", serial,
            "pci", pci,
            "numa", chip.number() < 4 ? "0" : "1",
            "driver", driver,
            "firmware", driver,
            "board", "BD_REV_B1");
    List<IdentityKey> keys =
        List.of(
            new IdentityKey(KeyType.UUID, uuid),
            new IdentityKey(KeyType.SERIAL, serial),
            new IdentityKey(KeyType.PCI, pci));
    return new DeviceInfo(
        VENDOR + chip.place(), DeviceKind.NPU, VENDOR, "RNGD", "", info, keys, parts, REPORTABLE);
  }
}
