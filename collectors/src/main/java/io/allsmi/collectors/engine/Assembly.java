package io.allsmi.collectors.engine;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.merge.Fragment;
import io.allsmi.model.merge.Mapping;
import io.allsmi.model.merge.Merge;
import io.allsmi.model.merge.Merged;
import io.allsmi.model.merge.Precedence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a snapshot of what the sources have. Only the ticking thread touches it.
 *
 * <p>For as long as every source names the devices that it named before, inventory and mappings are
 * those of the snapshot before; a block that did not change is not mapped again.
 */
final class Assembly {
  /** The place of a reading that is not there. */
  private static final int NONE = -1;

  private final Precedence precedence = new Precedence();
  private final EventRing events;
  private final LostDevices lost;

  private int answeringBefore;
  private List<List<DeviceInfo>> fragments = List.of();
  private Merged merged = Merge.merge(Inventory.EMPTY, List.of());
  private @Nullable Block[] blocks = new Block[0];
  private @Nullable Block[] mapped = new Block[0];

  Assembly(String session) {
    events = new EventRing(session);
    lost = new LostDevices(events);
  }

  Snapshot assemble(
      EngineSettings settings, Moment now, List<SourceLane> lanes, List<Source> broken) {
    List<Reading> readings = new ArrayList<>(lanes.size() + 2);
    int[] places = new int[lanes.size()];
    int answering = 0;
    for (int i = 0; i < places.length; i++) {
      boolean answers = lanes.get(i).reading() != null;
      places[i] = answers ? readings.size() : NONE;
      if (answers) answering++;
      lanes.get(i).addReadings(readings);
    }
    if (!isOfFragments(readings)) merge(readings);
    lost.update(merged.inventory(), merged.lost(), answering > answeringBefore, now);
    answeringBefore = answering;
    addEvents(readings, lanes, places);
    return new Snapshot(
        settings.node(),
        now,
        merged.inventory(),
        precedence.settle(mapped(readings), lateNames(lanes)::contains),
        processes(readings, lanes, places, settings, now),
        events.list(),
        findings(readings, lanes),
        sources(lanes, broken, settings, now));
  }

  // Equal lists are the same list: comparing their elements at each tick is what this avoids.
  @SuppressWarnings("ReferenceEquality")
  private boolean isOfFragments(List<Reading> readings) {
    if (readings.size() != fragments.size()) return false;
    for (int i = 0; i < fragments.size(); i++) {
      if (readings.get(i).devices() != fragments.get(i)) return false;
    }
    return true;
  }

  private void merge(List<Reading> readings) {
    List<List<DeviceInfo>> lists = new ArrayList<>(readings.size());
    List<Fragment> named = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      lists.add(reading.devices());
      named.add(new Fragment(reading.block().source(), reading.devices()));
    }
    merged = Merge.merge(merged.inventory(), named);
    fragments = lists;
    blocks = new Block[readings.size()];
    mapped = new Block[readings.size()];
  }

  private List<Block> mapped(List<Reading> readings) {
    List<Block> all = new ArrayList<>(readings.size());
    for (int i = 0; i < mapped.length; i++) {
      Block block = readings.get(i).block();
      if (block.size() == 0) continue;
      Block there = mapped[i];
      if (there == null || blocks[i] != block) {
        there = merged.mappings().get(i).apply(block);
        blocks[i] = block;
        mapped[i] = there;
      }
      all.add(there);
    }
    return all;
  }

  private static Set<String> lateNames(List<SourceLane> lanes) {
    Set<String> names = Set.of();
    for (SourceLane lane : lanes) {
      if (!lane.isLate()) continue;
      if (names.isEmpty()) names = new HashSet<>();
      names.add(lane.name());
    }
    return names;
  }

  private void addEvents(List<Reading> readings, List<SourceLane> lanes, int[] places) {
    for (int i = 0; i < places.length; i++) {
      if (!lanes.get(i).takeNews() || places[i] == NONE) continue;
      Mapping mapping = merged.mappings().get(places[i]);
      for (Event event : readings.get(places[i]).events()) {
        events.add(event, mapping.name(event.device()));
      }
    }
  }

  private List<ProcessUse> processes(
      List<Reading> readings,
      List<SourceLane> lanes,
      int[] places,
      EngineSettings settings,
      Moment now) {
    ProcessJoin join = new ProcessJoin();
    for (int i = 0; i < places.length; i++) {
      if (places[i] == NONE || !lanes.get(i).hasFreshProcesses(settings, now)) continue;
      Mapping mapping = merged.mappings().get(places[i]);
      for (ProcessUse process : readings.get(places[i]).processes()) {
        join.add(mapping.apply(process));
      }
    }
    return join.list();
  }

  private List<Finding> findings(List<Reading> readings, List<SourceLane> lanes) {
    List<Finding> all = new ArrayList<>(lost.list());
    all.addAll(merged.findings());
    Pause.finding(lanes).ifPresent(all::add);
    for (int i = 0; i < readings.size(); i++) {
      for (Finding finding : readings.get(i).findings()) {
        all.add(named(finding, merged.mappings().get(i).name(finding.subject())));
      }
    }
    if (all.size() > 1) {
      all.sort((one, other) -> other.severity().compareTo(one.severity()));
    }
    return all;
  }

  private static Finding named(Finding finding, String subject) {
    if (subject.equals(finding.subject())) return finding;
    return new Finding(
        finding.severity(),
        finding.code(),
        subject,
        finding.since(),
        finding.text(),
        finding.action());
  }

  private static List<Source> sources(
      List<SourceLane> lanes, List<Source> broken, EngineSettings settings, Moment now) {
    Source[] all = new Source[lanes.size() + broken.size()];
    int n = 0;
    for (SourceLane lane : lanes) all[n++] = lane.source(settings, now);
    for (Source source : broken) all[n++] = source;
    return Arrays.asList(all);
  }
}
