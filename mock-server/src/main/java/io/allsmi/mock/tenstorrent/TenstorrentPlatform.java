package io.allsmi.mock.tenstorrent;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.chip.Kind;
import io.allsmi.mock.chip.VendorPlatform;
import io.allsmi.mock.host.HostModels;
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
import java.util.TreeMap;

/** A machine with Tenstorrent's cards. */
public final class TenstorrentPlatform {
  private static final String VENDOR = "tenstorrent";
  private static final String DRIVER = "2.10.0";

  private static final List<Part> CHIP_PARTS =
      List.of(
          Part.of(PartKind.RAIL, "vcore"),
          Part.of(PartKind.ENGINE, "axi"),
          Part.of(PartKind.ENGINE, "arc"));
  private static final List<Part> FANS = List.of(Part.of(PartKind.FAN, "fan1"));

  private TenstorrentPlatform() {}

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    return List.of(
        platform("tenstorrent-wormhole", "Server with Wormhole n300 cards", CardModel.n300()),
        platform("tenstorrent-blackhole", "Server with Blackhole p150a cards", CardModel.p150a()));
  }

  private static SimulatedPlatform platform(String name, String summary, CardModel model) {
    Kind kind = new Kind(name, summary, 4, 8, VENDOR, Kind.Place.SERVER);
    return new VendorPlatform(
        kind, model.chip(), HostModels.smallServer(), site -> sources(model, site));
  }

  private static List<NodeSource> sources(CardModel model, Site site) {
    List<TenstorrentSource.Card> cards = new ArrayList<>();
    for (Accelerator chip : Accelerator.of(site, model.slowdown())) {
      String serial = serial(model, chip);
      DeviceInfo board = board(model, chip, serial);
      cards.add(new TenstorrentSource.Card(chip, chip(site, model, chip, board), board));
    }
    return List.of(new TenstorrentSource(model, cards));
  }

  /** Sixteen digits: the code of the board, then its own number. */
  private static String serial(CardModel model, Accelerator chip) {
    return model.boardCode() + Draw.hex(Draw.of(chip.seed(), 1), 9);
  }

  private static DeviceInfo board(CardModel model, Accelerator chip, String serial) {
    return new DeviceInfo(
        VENDOR + "-board" + chip.place(),
        DeviceKind.BOARD,
        VENDOR,
        model.card(),
        "",
        Info.of("serial", serial),
        List.of(new IdentityKey(KeyType.SERIAL, serial)),
        model.blackhole() ? FANS : List.of(),
        Map.of());
  }

  private static DeviceInfo chip(Site site, CardModel model, Accelerator chip, DeviceInfo board) {
    String uuid = Draw.hex(Draw.of(chip.seed(), 2), 16).toUpperCase(Locale.ROOT);
    String pci = "0000:" + Integer.toHexString(0x101 + 0x20 * chip.number()).substring(1) + ":00.0";
    Map<String, String> info = new TreeMap<>(model.firmware());
    info.put("uuid", uuid);
    info.put("pci", pci);
    info.put("numa", "0");
    info.put("node", "/dev/tenstorrent/" + chip.place());
    info.put("driver", site.variant().driverOr(DRIVER));
    return new DeviceInfo(
        VENDOR + chip.place(),
        DeviceKind.CHIP,
        VENDOR,
        model.chipModel(),
        board.name(),
        Info.of(info),
        List.of(new IdentityKey(KeyType.UUID, uuid), new IdentityKey(KeyType.PCI, pci)),
        CHIP_PARTS,
        Map.of());
  }
}
