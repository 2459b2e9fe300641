package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets of flags, and states of which one holds: a sample of 0 or 1 for each state that the device
 * can report. A state that is read although the device was not known to report it gets a sample
 * too, on all parts of the device.
 */
final class StateFamily implements Family {
  private final EntryText text;
  private final List<Group> groups = new ArrayList<>();

  /** The readings of one device. */
  private static final class Group {
    final List<Entry> entries;
    final List<String> states;

    /** For each state of a metric, whether it is among the states that are written. */
    final long known;

    /** For each state that is written, its place among the metric's states; -1 for none. */
    final int[] places;

    final byte[][] prefixes;

    Group(List<Entry> entries, List<String> states, Metric metric) {
      this.entries = entries;
      this.states = states;
      this.places = new int[states.size()];
      this.prefixes = new byte[entries.size() * states.size()][];
      long bits = 0;
      for (int i = 0; i < places.length; i++) {
        places[i] = metric.states().indexOf(states.get(i));
        if (places[i] >= 0 && places[i] < Long.SIZE) bits |= 1L << places[i];
      }
      known = bits;
    }
  }

  StateFamily(List<Entry> entries, EntryText text, Inventory inventory) {
    this.text = text;
    for (int from = 0; from < entries.size(); ) {
      Entry first = entries.get(from);
      int to = from + 1;
      while (to < entries.size() && entries.get(to).device() == first.device()) to++;
      DeviceInfo device = inventory.devices().get(first.device());
      Metric metric = first.metric();
      Group group =
          new Group(List.copyOf(entries.subList(from, to)), device.reportable(metric), metric);
      for (int i = 0; i < group.prefixes.length; i++) {
        Entry entry = group.entries.get(i / group.states.size());
        group.prefixes[i] = prefix(entry, group.states.get(i % group.states.size()));
      }
      groups.add(group);
      from = to;
    }
  }

  private byte[] prefix(Entry entry, String state) {
    Bytes bytes = new Bytes(128);
    String label = entry.metric().type() == MetricType.FLAGS ? FamilyName.REASON : FamilyName.STATE;
    text.begin(entry, bytes).label(label, state).end();
    return bytes.toByteArray();
  }

  @Override
  public void write(Block[] blocks, Format format, Bytes out) {
    boolean any = false;
    for (int i = 0; i < groups.size(); i++) any = write(groups.get(i), blocks, any, format, out);
  }

  private boolean write(Group group, Block[] blocks, boolean anyBefore, Format format, Bytes out) {
    boolean any = anyBefore;
    List<String> more = unexpected(group, blocks);
    Entry last = null;
    for (int i = 0; i < group.entries.size(); i++) {
      Entry entry = group.entries.get(i);
      Block block = blocks[entry.block()];
      if (!isReading(entry.metric(), block, entry.slot())) continue;
      if (last != null && last.isOfSamePlace(entry)) continue;
      last = entry;
      if (!any && (group.places.length > 0 || !more.isEmpty())) {
        out.put(text.header(entry.metric()).of(format));
        any = true;
      }
      double value = block.value(entry.slot());
      String unknown = block.text(entry.slot());
      for (int state = 0; state < group.places.length; state++) {
        int place = group.places[state];
        boolean set =
            place >= 0
                ? isSet(entry.metric(), value, place) && isWithin(entry.metric(), unknown)
                : contains(entry.metric(), unknown, group.states.get(state));
        out.put(group.prefixes[i * group.places.length + state]).put(set ? '1' : '0').put('\n');
      }
      for (String state : more) {
        int place = entry.metric().states().indexOf(state);
        boolean set =
            place >= 0
                ? isSet(entry.metric(), value, place) && isWithin(entry.metric(), unknown)
                : contains(entry.metric(), unknown, state);
        out.put(prefix(entry, state)).put(set ? '1' : '0').put('\n');
      }
    }
    return any;
  }

  /** The states that are set and not among those that the device was said to report. */
  private static List<String> unexpected(Group group, Block[] blocks) {
    List<String> more = null;
    for (int i = 0; i < group.entries.size(); i++) {
      Entry entry = group.entries.get(i);
      Metric metric = entry.metric();
      Block block = blocks[entry.block()];
      if (!isReading(metric, block, entry.slot())) continue;
      double value = block.value(entry.slot());
      String unknown = block.text(entry.slot());
      if (unknown.isEmpty() && (bits(metric, value) & ~group.known) == 0) continue;
      if (more == null) more = new ArrayList<>();
      for (int place = 0; place < metric.states().size(); place++) {
        String state = metric.states().get(place);
        boolean set = isSet(metric, value, place) && isWithin(metric, unknown);
        if (set && !group.states.contains(state) && !more.contains(state)) more.add(state);
      }
      for (String state : words(metric, unknown)) {
        if (!group.states.contains(state) && !more.contains(state)) more.add(state);
      }
    }
    return more == null ? List.of() : more;
  }

  private static boolean isReading(Metric metric, Block block, int slot) {
    if (!block.has(slot)) return false;
    if (metric.type() == MetricType.FLAGS || !block.text(slot).isEmpty()) return true;
    int index = (int) block.value(slot);
    return index == block.value(slot) && index >= 0 && index < metric.states().size();
  }

  private static long bits(Metric metric, double value) {
    if (metric.type() == MetricType.FLAGS) return (long) value;
    return Double.isNaN(value) || value >= Long.SIZE ? ~0L : 1L << (int) value;
  }

  private static boolean isSet(Metric metric, double value, int place) {
    if (metric.type() == MetricType.FLAGS) return ((long) value & (1L << place)) != 0;
    return value == place;
  }

  /** Of states only one holds: an unknown one excludes those that are known. */
  private static boolean isWithin(Metric metric, String unknown) {
    return metric.type() == MetricType.FLAGS || unknown.isEmpty();
  }

  private static boolean contains(Metric metric, String unknown, String state) {
    return !unknown.isEmpty() && words(metric, unknown).contains(state);
  }

  private static List<String> words(Metric metric, String unknown) {
    if (unknown.isEmpty()) return List.of();
    if (metric.type() == MetricType.STATE) return List.of(unknown);
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from <= unknown.length()) {
      int comma = unknown.indexOf(',', from);
      int to = comma < 0 ? unknown.length() : comma;
      if (to > from) words.add(unknown.substring(from, to));
      from = to + 1;
    }
    return words;
  }
}
