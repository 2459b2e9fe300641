package io.allsmi.collectors.furiosa.library;

import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_ACCESS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;

import io.allsmi.collectors.furiosa.card.Throttling;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.natives.OutBuffer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What changes seldom on cards, by the library: governor, bus, and what lies between two. */
final class LibraryHealth {
  private static final double MOST_GENERATION = 8;

  private LibraryHealth() {}

  /** A card that is there. */
  record Seen(int handle, DeviceInfo info) {}

  static void read(Smi library, List<Seen> cards, CollectRequest request, Answer answer) {
    boolean whole = request.level().contains(Level.ALL);
    for (Seen card : cards) {
      if (!request.enter("handle " + card.handle)) continue;
      DeviceInfo info = withPeers(card.info, cards);
      int device = answer.device(info);
      double profile = library.number("furiosa_smi_get_governor_profile", card.handle);
      answer.text(device, GOVERNOR, library.generation().governor(profile));
      if (library.ask("furiosa_smi_get_pcie_link_info", card.handle)) {
        link(library.out(), device, answer);
      }
      if (whole) peers(library, card, info, cards, device, answer);
      request.leave();
    }
  }

  private static void link(OutBuffer out, int device, Answer answer) {
    int generation = out.octet(0);
    boolean known = generation > 0 && generation <= MOST_GENERATION;
    answer.set(device, PCIE_GENERATION, known ? generation : Double.NaN);
    answer.set(device, PCIE_LANES, PciLink.lanes(out.unsigned(Layouts.LINK_WIDTH)));
    answer.set(device, PCIE_LANES_MAX, PciLink.lanes(out.unsigned(Layouts.LINK_MAX_WIDTH)));
    double speed = out.real(Layouts.LINK_MAX_SPEED);
    answer.set(device, PCIE_GENERATION_MAX, PciLink.generation(speed + " GT/s"));
  }

  private static DeviceInfo withPeers(DeviceInfo info, List<Seen> cards) {
    List<Part> parts = new ArrayList<>(info.parts());
    for (Seen other : cards) {
      if (!other.info.name().equals(info.name())) {
        parts.add(Part.of(PartKind.PEER, other.info.name()));
      }
    }
    // Whether a card can reach another's memory is all that there is to know of access.
    return info.withParts(parts)
        .withReportable(
            Map.of(
                THROTTLE.path(),
                Throttling.REPORTABLE,
                PEER_ACCESS.path(),
                List.of("read", "write")));
  }

  private static void peers(
      Smi library, Seen card, DeviceInfo info, List<Seen> cards, int device, Answer answer) {
    for (Seen other : cards) {
      int part = info.part(PartKind.PEER, other.info.name());
      if (part < 0) continue;
      answer.set(device, part, PEER_PATH, path(library.linkType(card.handle, other.handle)));
      double accessible = library.isAccessible(card.handle, other.handle);
      answer.set(device, part, PEER_ACCESS, accessible == 1 ? 0b11 : accessible);
    }
  }

  /**
   * {@code FuriosaSmiDeviceToDeviceLinkType}: 70 on one chip, 30 below one switch, 20 at one CPU,
   * 10 across CPUs.
   */
  static double path(double type) {
    List<String> states = PEER_PATH.states();
    if (type == 70) return states.indexOf("internal");
    if (type == 30) return states.indexOf("single_switch");
    if (type == 20) return states.indexOf("numa_node");
    return type == 10 ? states.indexOf("system") : Double.NaN;
  }
}
