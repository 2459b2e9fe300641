package io.allsmi.fleet.poll;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.merge.Fragment;
import io.allsmi.model.merge.Mapping;
import io.allsmi.model.merge.Merge;
import io.allsmi.model.merge.Merged;
import io.allsmi.model.merge.Precedence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one snapshot of what a node's endpoints said. Of a single endpoint it is what that said; of
 * several, devices with one key are one device, and each reading is left with one of them. Used
 * under the node's lock.
 */
final class NodeAssembly {
  private static final String OWN = "allsmi";

  private final Precedence precedence = new Precedence();
  private final Map<String, Moment> lostSince = new HashMap<>();
  private List<List<DeviceInfo>> fragments = List.of();
  private Merged merged = Merge.merge(Inventory.EMPTY, List.of());

  /** The node's snapshot; null before the first answer. */
  @Nullable Snapshot assemble(String node, List<Endpoint> endpoints, PollOptions options) {
    List<Endpoint> answered = new ArrayList<>(endpoints.size());
    for (Endpoint endpoint : endpoints) {
      if (endpoint.last() != null) answered.add(endpoint);
    }
    if (answered.isEmpty()) return null;
    if (answered.size() > 1 || !isOwn(answered.getFirst())) return merge(node, answered, options);
    Snapshot only = snapshot(answered.getFirst());
    return only.node().equals(node) ? only : named(only, node);
  }

  /** Whether it says itself which of its devices are lost; of others it has to be remembered. */
  private static boolean isOwn(Endpoint endpoint) {
    Scraped last = endpoint.last();
    return last != null && last.dialect().equals(OWN);
  }

  private static Snapshot snapshot(Endpoint endpoint) {
    Snapshot snapshot = endpoint.snapshot();
    if (snapshot == null) throw new IllegalStateException("an endpoint lost its answer");
    return snapshot;
  }

  private static Snapshot named(Snapshot said, String node) {
    return new Snapshot(
        node,
        said.at(),
        said.inventory(),
        said.blocks(),
        said.processes(),
        said.events(),
        said.findings(),
        said.sources());
  }

  private Snapshot merge(String node, List<Endpoint> endpoints, PollOptions options) {
    List<Snapshot> said = new ArrayList<>(endpoints.size());
    for (Endpoint endpoint : endpoints) said.add(snapshot(endpoint));
    if (!isOfFragments(said)) mergeInventories(said);
    Names names = new Names();
    Set<String> late = new HashSet<>();
    List<Block> blocks = new ArrayList<>();
    List<ProcessUse> processes = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(merged.findings());
    List<Source> sources = new ArrayList<>();
    Moment newest = newest(said);
    addLost(findings, newest);
    long now = System.nanoTime();
    for (int i = 0; i < said.size(); i++) {
      Snapshot each = said.get(i);
      Mapping mapping = merged.mappings().get(i);
      boolean isCurrent = endpoints.get(i).state(now, options).isCurrent();
      names.next();
      for (Block block : each.blocks()) {
        Block there = mapping.apply(block).withSource(names.of(block.source()));
        blocks.add(there);
        if (!isCurrent) late.add(there.source());
      }
      for (Source source : each.sources()) sources.add(source.withName(names.of(source.name())));
      if (isCurrent) {
        for (ProcessUse process : each.processes()) processes.add(mapping.apply(process));
        events.addAll(each.events());
        findings.addAll(each.findings());
      }
    }
    return new Snapshot(
        node,
        newest,
        merged.inventory(),
        precedence.settle(blocks, late::contains),
        processes,
        events,
        findings,
        sources);
  }

  private static Moment newest(List<Snapshot> said) {
    Moment newest = said.getFirst().at();
    for (Snapshot each : said) {
      if (each.at().secondsSince(newest) > 0) newest = each.at();
    }
    return newest;
  }

  private void addLost(List<Finding> findings, Moment now) {
    List<String> names = new ArrayList<>();
    for (int ordinal : merged.lost()) {
      DeviceInfo device = merged.inventory().devices().get(ordinal);
      names.add(device.name());
      Moment since = lostSince.computeIfAbsent(device.name(), name -> now);
      findings.add(
          new Finding(
              Severity.CRITICAL,
              "lost",
              device.name(),
              Optional.of(since),
              "it has gone: the node's exporter does not name it any more",
              "look for errors of its driver in the node's kernel log, then reset it or reboot the"
                  + " node"));
    }
    lostSince.keySet().retainAll(names);
  }

  // Equal lists are the same list: comparing their elements at each answer is what this avoids.
  @SuppressWarnings("ReferenceEquality")
  private boolean isOfFragments(List<Snapshot> said) {
    if (said.size() != fragments.size()) return false;
    for (int i = 0; i < fragments.size(); i++) {
      if (said.get(i).inventory().devices() != fragments.get(i)) return false;
    }
    return true;
  }

  private void mergeInventories(List<Snapshot> said) {
    List<List<DeviceInfo>> lists = new ArrayList<>(said.size());
    List<Fragment> named = new ArrayList<>(said.size());
    for (int i = 0; i < said.size(); i++) {
      List<DeviceInfo> devices = said.get(i).inventory().devices();
      lists.add(devices);
      named.add(new Fragment("endpoint " + (i + 1), devices));
    }
    merged = Merge.merge(merged.inventory(), named);
    fragments = lists;
  }

  /** Sources of two endpoints can have one name. */
  private static final class Names {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> own = new HashSet<>();

    /** The next endpoint's. */
    void next() {
      taken.addAll(own);
      own.clear();
    }

    String of(String name) {
      String free = name;
      for (int number = 2; taken.contains(free); number++) free = name + "-" + number;
      own.add(free);
      return free;
    }
  }
}
