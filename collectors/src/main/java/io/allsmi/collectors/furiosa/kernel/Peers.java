package io.allsmi.collectors.furiosa.kernel;

import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;

import io.allsmi.collectors.host.sysfs.PciPath;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/** What lies on the bus between cards. It does not change: it is looked up once. Immutable. */
final class Peers {
  private final List<KernelCard> cards;
  private final List<String> places;

  /** Looks up where they are. */
  Peers(Platform platform, List<KernelCard> cards) {
    this.cards = cards;
    places = new ArrayList<>(cards.size());
    for (KernelCard card : cards) places.add(PciPath.place(platform, card.identity().pci()));
  }

  /** A card's description with the others as its parts. */
  DeviceInfo describe(KernelCard card) {
    List<Part> parts = new ArrayList<>(card.info().parts());
    for (KernelCard other : cards) {
      if (!other.equals(card)) parts.add(Part.of(PartKind.PEER, other.info().name()));
    }
    return card.info().withParts(parts);
  }

  /** Sets what lies between a card and each of the others. */
  void deliver(KernelCard card, int device, Answer answer) {
    int part = card.info().parts().size();
    String mine = places.get(cards.indexOf(card));
    for (int i = 0; i < cards.size(); i++) {
      if (cards.get(i).equals(card)) continue;
      int path = PEER_PATH.states().indexOf(PciPath.between(mine, places.get(i)));
      answer.set(device, part++, PEER_PATH, path < 0 ? Double.NaN : path);
    }
  }
}
