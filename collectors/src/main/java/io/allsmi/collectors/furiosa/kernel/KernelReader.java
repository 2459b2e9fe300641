package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cards by their drivers' files. */
public final class KernelReader implements AutoCloseable {
  private final Platform platform;
  private final KernelCards cards;
  private Map<KernelCard, LiveFiles> files = new HashMap<>();
  private long boot;
  private List<KernelCard> peersOf = List.of();
  private Peers peers;

  public KernelReader(Platform platform) {
    this.platform = platform;
    cards = new KernelCards(platform);
    peers = new Peers(platform, peersOf);
  }

  /** Whether a driver is there and has a card. */
  public boolean isPresent() {
    return cards.areThere() && !cards.now().isEmpty();
  }

  /** What moves; who has elements of which card. */
  public List<Claims> live(CollectRequest request, Answer answer) {
    answer.epoch(epoch());
    Moment now = platform.now();
    List<Claims> claims = new ArrayList<>();
    for (LiveFiles each : files()) {
      if (!request.enter(each.card().info().name())) continue;
      claims.add(each.read(now, answer));
      request.leave();
    }
    return claims;
  }

  /** What changes seldom. */
  public void health(CollectRequest request, Answer answer) {
    answer.epoch(epoch());
    List<KernelCard> now = cards.now();
    boolean whole = request.level().contains(Level.ALL);
    Peers peers = peers(now);
    for (KernelCard card : now) {
      if (!request.enter(card.info().name())) continue;
      int device = answer.device(peers.describe(card));
      HealthFiles.read(card, device, new Attributes(platform), answer);
      if (whole) peers.deliver(card, device, answer);
      request.leave();
    }
  }

  /** The counters of card and driver start again with the machine, as far as is known. */
  private synchronized long epoch() {
    if (boot == 0) boot = BootEpoch.read(new Attributes(platform));
    return boot;
  }

  private synchronized Peers peers(List<KernelCard> now) {
    if (!now.equals(peersOf)) {
      peersOf = now;
      peers = new Peers(platform, now);
    }
    return peers;
  }

  /** Files of the cards that there are; those of others are closed. */
  private synchronized List<LiveFiles> files() {
    Map<KernelCard, LiveFiles> present = new HashMap<>();
    List<LiveFiles> inOrder = new ArrayList<>();
    for (KernelCard card : cards.now()) {
      LiveFiles open = files.remove(card);
      if (open == null) open = new LiveFiles(platform, card);
      present.put(card, open);
      inOrder.add(open);
    }
    for (LiveFiles gone : files.values()) gone.close();
    files = present;
    return inOrder;
  }

  @Override
  public synchronized void close() {
    for (LiveFiles open : files.values()) open.close();
    files = new HashMap<>();
  }
}
