package io.allsmi.wire.dialect;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.page.Conversion;
import io.allsmi.wire.page.LineNotes;
import io.allsmi.wire.page.LineRole;
import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles which sample is which reading, and notes it. */
final class ForeignReadings {
  private static final int MOST_PARTS = 4096;
  private static final int MOST_SERIES = 5000;

  private final ForeignPage page;
  private final ForeignDevices devices;
  private final LineNotes notes;
  private final BlockBuilder slots;
  private final Set<String> present = new HashSet<>();

  ForeignReadings(ForeignPage page, BlockBuilder slots) {
    this.page = page;
    this.devices = page.devices();
    this.notes = page.notes();
    this.slots = slots;
  }

  /** The place of a reading. */
  private static final class Slot {
    final int device;
    final int part;
    final Metric metric;

    Slot(int device, int part, Metric metric) {
      this.device = device;
      this.part = part;
      this.metric = metric;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Slot that
          && device == that.device
          && part == that.part
          && metric.equals(that.metric);
    }

    @Override
    public int hashCode() {
      return (31 * device + part) * 31 + metric.hashCode();
    }
  }

  void settle() {
    for (Match match : page.matches()) {
      boolean asked = Dialects.all().isAskedFor(match.rule.family());
      if (asked) present.add(presence(match.rule.family(), match.device));
    }
    Map<Slot, List<Match>> bySlot = new LinkedHashMap<>();
    BitSet lost = new BitSet();
    BitSet placed = new BitSet();
    for (Match match : page.matches()) {
      Slot slot = slot(match);
      if (slot == null) {
        lost.set(match.sample.line());
      } else {
        placed.set(match.sample.line());
        bySlot.computeIfAbsent(slot, at -> new ArrayList<>(1)).add(match);
      }
    }
    lost.andNot(placed);
    page.areOther(lost.cardinality());
    for (Map.Entry<Slot, List<Match>> entry : bySlot.entrySet()) {
      slots.set(entry.getKey().device, entry.getKey().part, entry.getKey().metric, Double.NaN);
      settle(entry.getKey(), entry.getValue());
    }
  }

  private static String presence(String family, ForeignDevice device) {
    return family + " " + device.key();
  }

  private @Nullable Slot slot(Match match) {
    Rule rule = match.rule;
    ForeignDevice device = match.device;
    if (!rule.with().isEmpty() && !present.contains(presence(rule.with(), device))) return null;
    Metric metric =
        rule.target().equals(ForeignMetrics.LAST_XID.path())
            ? ForeignMetrics.LAST_XID
            : devices.metric(device, rule.target());
    if (metric == null) {
      // Rows of a partition repeat the sensors of the whole.
      ForeignDevice whole = devices.parentOf(device);
      if (whole == null) return null;
      metric = devices.metric(whole, rule.target());
      if (metric == null) return null;
      match.device = whole;
      device = whole;
    }
    int part = Layout.NO_PART;
    PartKind kind = metric.part().orElse(null);
    if (kind != null) {
      String name = rule.part().of(match.sample);
      if (name.isEmpty() || device.parts() == MOST_PARTS) return null;
      part = device.part(kind, name);
    }
    match.metric = metric;
    return new Slot(device.ordinal(), part, metric);
  }

  /** Of several tables' families the first of a table wins; what makes up a sum all counts. */
  private void settle(Slot slot, List<Match> matches) {
    Rule best = matches.getFirst().rule;
    for (Match match : matches) {
      if (match.rule.order() < best.order()) best = match.rule;
    }
    List<Match> chosen = new ArrayList<>(matches.size());
    for (Match match : matches) {
      boolean same = best.isWhole() ? match.rule.isSame(best) : match.rule.role() == best.role();
      if (same) chosen.add(match);
    }
    if (best.isWhole()) settleWhole(slot, chosen);
    else settleTogether(slot, chosen);
    if (!best.needs().isEmpty()) needs(slot, best.needs());
  }

  /**
   * A device that several jobs share is on the page once for each of them, with the same value. For
   * what an exporter splits, each has its share: then the values differ and are summed.
   */
  private void settleWhole(Slot slot, List<Match> matches) {
    Match first = matches.getFirst();
    boolean split = first.rule.split() && differ(matches);
    for (Match match : matches) {
      if (split) add(match, LineRole.SUM, slot, first.rule.conversion());
      else if (match == first) add(match, first.rule.role(), slot, conversion(first));
      else if (first.rule.split()) add(match, LineRole.REPEATED, slot, first.rule.conversion());
    }
  }

  private static boolean differ(List<Match> matches) {
    double value = matches.getFirst().sample.value();
    for (Match match : matches) {
      if (Double.compare(match.sample.value(), value) != 0) return true;
    }
    return false;
  }

  private void settleTogether(Slot slot, List<Match> matches) {
    Set<String> seen = new HashSet<>();
    List<Match> once = new ArrayList<>(matches.size());
    for (Match match : matches) {
      if (seen.add(match.identity())) once.add(match);
    }
    for (Match match : once) {
      Conversion conversion = conversion(match);
      if (match.rule.mean()) conversion = conversion.times(1.0 / once.size());
      add(match, match.rule.role(), slot, conversion);
    }
  }

  private Conversion conversion(Match match) {
    Rule rule = match.rule;
    Metric metric = match.metric;
    if (metric == null || rule.role() != LineRole.NUMBER || rule.states().isEmpty()) {
      return rule.conversion();
    }
    int[] places = new int[rule.states().size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = metric.states().indexOf(rule.states().get(i));
    }
    return rule.conversion().states(places);
  }

  private void add(Match match, LineRole role, Slot slot, Conversion conversion) {
    int detail = 0;
    if (role == LineRole.SET_FLAG || role == LineRole.CHOOSE_STATE) {
      String state = match.rule.states().getFirst();
      detail = slot.metric.states().indexOf(state);
      if (detail < 0) return;
      if (slot.metric.type() == MetricType.FLAGS) match.device.reports(slot.metric, state);
    }
    notes.adds(match.sample, role, slot.device, slot.part, slot.metric, detail, conversion);
  }

  private void needs(Slot slot, String path) {
    for (ForeignDevice device : devices.all()) {
      if (device.ordinal() != slot.device) continue;
      Metric needed = devices.metric(device, path);
      if (needed != null) notes.needs(slot.device, slot.part, slot.metric, needed);
    }
  }

  /** Keeps families that no table has, each series as a part of the node. */
  void keepUnknown() {
    int series = 0;
    for (Map.Entry<String, List<SampleLine>> family : page.unknown().entrySet()) {
      Metric metric = ForeignMetrics.unknown(family.getKey());
      for (SampleLine sample : family.getValue()) {
        ForeignDevice node = devices.node();
        if (series++ == MOST_SERIES || node.parts() == MOST_PARTS) return;
        int part = node.part(ForeignMetrics.SERIES, name(sample));
        slots.set(node.ordinal(), part, metric, Double.NaN);
        notes.adds(sample, LineRole.NUMBER, node.ordinal(), part, metric, 0, Conversion.NONE);
      }
    }
  }

  private static String name(SampleLine sample) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < sample.labels().size(); i += 2) {
      if (!name.isEmpty()) name.append(',');
      name.append(sample.labels().get(i)).append('=').append(sample.labels().get(i + 1));
    }
    return name.isEmpty() ? "-" : name.toString();
  }
}
