package io.allsmi.collectors.furiosa.process;

import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.host.process.NodeHolders;
import io.allsmi.collectors.host.process.ProcessLookup;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The processes that have processing elements open. Who that is is looked up when other elements
 * are taken than before, and every half minute; what they use comes with each reading of the cards.
 */
public final class PeHolders {
  private static final double SECONDS_BETWEEN_LOOKS = 30;

  private final Platform platform;
  private final ProcessLookup lookup;
  private List<List<Boolean>> taken = List.of();
  private Moment lookedAt = Moment.ofWall(0);
  private Map<Integer, List<Held>> byPid = new LinkedHashMap<>();

  /** Elements that a process has open, and where their node is. */
  private record Held(String folder, PeRange range) {
    boolean isOf(Claims card) {
      return folder.equals(card.folder()) && range.node().equals(card.node());
    }
  }

  public PeHolders(Platform platform) {
    this.platform = platform;
    lookup = new ProcessLookup(platform);
  }

  /** Says of each process what it uses; by one thread at a time. */
  public synchronized void deliver(List<Claims> cards, Answer answer) {
    if (isDue(cards)) look(cards);
    boolean seen = false;
    for (Map.Entry<Integer, List<Held>> process : byPid.entrySet()) {
      List<DeviceUse> uses = new ArrayList<>();
      for (Claims card : cards) use(process.getKey(), process.getValue(), card, uses);
      if (!uses.isEmpty()) answer.process(lookup.of(process.getKey(), uses));
      seen |= !uses.isEmpty();
    }
    if (!seen && isAnyTaken()) {
      answer.note(
          "the processes that use the cards are not to be seen",
          "run it as root, where the processes are");
    }
  }

  private boolean isDue(List<Claims> cards) {
    boolean same = cards.size() == taken.size();
    for (int i = 0; same && i < cards.size(); i++) {
      same = cards.get(i).taken().equals(taken.get(i));
    }
    return !same || platform.now().secondsSince(lookedAt) > SECONDS_BETWEEN_LOOKS;
  }

  private boolean isAnyTaken() {
    for (List<Boolean> card : taken) {
      if (card.contains(true)) return true;
    }
    return false;
  }

  private void look(List<Claims> cards) {
    lookedAt = platform.now();
    taken = new ArrayList<>(cards.size());
    for (Claims card : cards) taken.add(card.taken());
    byPid = new LinkedHashMap<>();
    if (!isAnyTaken()) return;
    for (NodeHolders.Holder holder : NodeHolders.of(platform, "/dev/")) {
      int slash = holder.node().lastIndexOf('/');
      PeRange range = PeRange.of(holder.node().substring(slash + 1));
      if (range == null) continue;
      byPid
          .computeIfAbsent(holder.pid(), pid -> new ArrayList<>())
          .add(new Held(holder.node().substring(0, slash), range));
    }
  }

  private void use(int pid, List<Held> held, Claims card, List<DeviceUse> uses) {
    boolean[] own = new boolean[card.elements().size()];
    StringBuilder words = new StringBuilder();
    boolean alone = true;
    for (Held each : held) {
      if (!each.isOf(card)) continue;
      words.append(words.isEmpty() ? "" : " ").append(each.range.words());
      for (int core = 0; core < own.length; core++) own[core] |= each.range.contains(core);
      alone &= !isShared(pid, each, card);
    }
    if (words.isEmpty()) return;
    // What others have open too cannot be told apart.
    double bytes = alone ? bytes(own, card) : Double.NaN;
    double share = alone ? share(own, card) : Double.NaN;
    List<EngineShare> shares =
        Double.isNaN(share) ? List.of() : List.of(new EngineShare("pe", share));
    uses.add(new DeviceUse(card.device(), words.toString(), bytes, shares));
  }

  private boolean isShared(int pid, Held mine, Claims card) {
    for (Map.Entry<Integer, List<Held>> other : byPid.entrySet()) {
      if (other.getKey() == pid) continue;
      for (Held each : other.getValue()) {
        boolean apart =
            each.range.last() < mine.range.first() || each.range.first() > mine.range.last();
        if (each.isOf(card) && !apart) return true;
      }
    }
    return false;
  }

  /** Memory of the groups that it has; NaN when one is not known or only partly its own. */
  private static double bytes(boolean[] own, Claims card) {
    double bytes = 0;
    for (int core = 0; core < own.length; core++) {
      Claims.Element element = card.elements().get(core);
      if (own[core] != own[element.group()]) return Double.NaN;
      if (own[core] && element.group() == core) bytes += element.groupBytes();
    }
    return bytes;
  }

  /** Of the whole card's time, as its utilization. */
  private static double share(boolean[] own, Claims card) {
    double sum = 0;
    for (int core = 0; core < own.length; core++) {
      if (own[core]) sum += card.elements().get(core).utilization();
    }
    return sum / own.length;
  }
}
