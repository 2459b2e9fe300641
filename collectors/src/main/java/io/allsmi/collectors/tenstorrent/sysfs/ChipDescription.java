package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.tenstorrent.card.Architecture;
import io.allsmi.collectors.tenstorrent.card.BoardId;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a chip is called and what it has, by its files.
 *
 * @param place of the chip
 * @param board that it is on
 * @param chip its description, without a parent
 * @param hasFan whether the driver shows the speed of the board's fan with it
 * @param hasTelemetry whether the driver shows what the chip measures
 */
record ChipDescription(
    ChipPlace place, BoardId board, DeviceInfo chip, boolean hasFan, boolean hasTelemetry) {
  static final String VENDOR = "tenstorrent";
  static final String FAN_FILE = "/fan1_input";

  static ChipDescription read(ChipPlace place, Attributes attributes) {
    String folder = place.folder();
    BoardId board = BoardId.of(attributes.line(folder + "/tt_serial"));
    String pciDevice = function(place, attributes, "device");
    String asic = attributes.line(folder + "/tt_asic_id").toUpperCase(Locale.ROOT);
    String uuid = BoardId.isIdentity(asic.toLowerCase(Locale.ROOT)) ? asic : "";
    Info info =
        Info.of(
            Map.of(
                "uuid", uuid,
                "pci", place.pci(),
                "numa", PciLink.numaNode(attributes, place.pci()),
                "node", "/dev/tenstorrent/" + place.index(),
                "driver", attributes.line("/sys/module/tenstorrent/version"),
                "firmware", version(place, attributes, "tt_fw_bundle_ver"),
                "firmware_arc", version(place, attributes, "tt_arc_fw_ver"),
                "firmware_ethernet", version(place, attributes, "tt_eth_fw_ver"),
                "firmware_board", version(place, attributes, "tt_m3app_fw_ver"),
                "firmware_boot", version(place, attributes, "tt_m3bl_fw_ver")));
    DeviceInfo chip =
        new DeviceInfo(
            name(place.index()),
            DeviceKind.CHIP,
            VENDOR,
            Architecture.ofPciDevice(pciDevice).chipModel(card(board, folder, attributes)),
            "",
            info,
            keys(uuid, place.pci()),
            parts(place, attributes),
            Map.of());
    boolean hasFan = !place.hwmon().isEmpty() && attributes.exists(place.hwmon() + FAN_FILE);
    return new ChipDescription(place, board, chip, hasFan, place.hasTelemetry(attributes));
  }

  /** The name of the chip that the driver has under a number. */
  static String name(int index) {
    return VENDOR + index;
  }

  private static List<IdentityKey> keys(String uuid, String pci) {
    List<IdentityKey> keys = new ArrayList<>(2);
    if (!uuid.isEmpty()) keys.add(new IdentityKey(KeyType.UUID, uuid));
    if (!pci.isEmpty()) keys.add(new IdentityKey(KeyType.PCI, pci));
    return keys;
  }

  private static String card(BoardId board, String folder, Attributes attributes) {
    if (!board.card().isEmpty()) return board.card();
    String named = attributes.line(folder + "/tt_card_type");
    return named.equals("unknown") ? "" : named;
  }

  private static String function(ChipPlace place, Attributes attributes, String file) {
    return place.function().isEmpty() ? "" : attributes.line(place.function() + "/" + file);
  }

  /** A version; registers that were never written read as all zeros or all ones. */
  private static String version(ChipPlace place, Attributes attributes, String file) {
    String version = attributes.line(place.folder() + "/" + file);
    return switch (version) {
      case "0.0.0", "0.0.0.0", "255.255.255.255", "255.15.4095" -> "";
      default -> version;
    };
  }

  private static List<Part> parts(ChipPlace place, Attributes attributes) {
    List<Part> parts = new ArrayList<>(3);
    for (Gauge gauge : Gauge.all()) {
      Part part = gauge.part();
      String path = gauge.path(place);
      if (part == null || parts.contains(part) || path.isEmpty()) continue;
      if (attributes.exists(path)) parts.add(part);
    }
    return parts;
  }

  /** The board as a device of its own. */
  static DeviceInfo describe(BoardId board, int firstChip, boolean hasFan, Part fan) {
    return new DeviceInfo(
        VENDOR + "-board" + firstChip,
        DeviceKind.BOARD,
        VENDOR,
        board.card(),
        "",
        Info.of("serial", board.digits()),
        List.of(new IdentityKey(KeyType.SERIAL, board.digits())),
        hasFan ? List.of(fan) : List.of(),
        Map.of());
  }
}
