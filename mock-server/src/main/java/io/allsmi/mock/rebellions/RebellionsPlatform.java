package io.allsmi.mock.rebellions;

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
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;

/** A machine with ATOM cards of Rebellions (RBLN-CA22: one die on a board). */
public final class RebellionsPlatform {
  private static final String VENDOR = "rebellions";

  /** Idle power and memory as a card was recorded; limit and clock are guesses. */
  private static final Chip ATOM = new Chip(18.8, 130, 200, 1000, 0, 26e9, 0.34, 20);

  private static final double HELD_BACK_AT = 90;

  private RebellionsPlatform() {}

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    Kind kind =
        new Kind(
            "rebellions-atom",
            "Server with ATOM cards (RBLN-CA22)",
            8,
            16,
            VENDOR,
            Kind.Place.SERVER);
    return List.of(
        new VendorPlatform(kind, ATOM, HostModels.pcieServer(), RebellionsPlatform::sources));
  }

  private static List<NodeSource> sources(Site site) {
    String driver = site.variant().driverOr("3.2.2");
    List<RebellionsSource.Die> dies = new ArrayList<>();
    for (Accelerator chip : Accelerator.of(site, HELD_BACK_AT)) {
      dies.add(new RebellionsSource.Die(chip, describe(chip, driver)));
    }
    return List.of(new RebellionsSource(dies));
  }

  private static DeviceInfo describe(Accelerator chip, String driver) {
    String bus = Integer.toHexString(0x11b + 0x10 * chip.number()).substring(1);
    Info info =
        Info.of(
            "uuid",
            chip.uuid(),
            "serial",
            "00000000225" + Draw.hex(Draw.of(chip.seed(), 1), 5),
            "pci",
            "0000:" + bus + ":00.0",
            "numa",
            chip.number() < 8 ? "0" : "1",
            "driver",
            driver,
            "firmware",
            driver,
            "location",
            "5");
    DeviceInfo die =
        DeviceInfo.of(VENDOR + chip.place(), DeviceKind.NPU, VENDOR, "RBLN-CA22", info);
    List<IdentityKey> keys = new ArrayList<>(die.keys());
    keys.add(new IdentityKey(KeyType.NODE, "/dev/rbln" + chip.place()));
    return die.withKeys(keys);
  }
}
