package io.allsmi.model.merge;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Inventory;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one inventory of what several sources name: the collectors of a node, or the endpoints that
 * speak for one node. A pure function of the inventory before and the fragments now.
 *
 * <p>Fragments that agree on the strongest key that both carry are one device. A device keeps its
 * name and its place among the others for as long as it is named, and beyond when it is an
 * accelerator: a lost one stays listed. A card that takes the PCI address of a lost one takes its
 * name too.
 */
public final class Merge {
  private static final KeyType[] KEY_TYPES = KeyType.values();
  private static final int BY_NOBODY = -1;

  private final Inventory previous;
  private final List<Fragment> fragments;
  private final List<Entry> entries = new ArrayList<>();

  /** For each type of key, the entries that have or had a value of it. */
  private final List<Map<String, List<Entry>>> byKey = new ArrayList<>();

  private final Set<String> names = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private static final class Entry {
    private final int order;
    private DeviceInfo info;
    private boolean present;
    private int placedBy = BY_NOBODY;

    Entry(int order, DeviceInfo info, boolean present) {
      this.order = order;
      this.info = info;
      this.present = present;
    }
  }

  private Merge(Inventory previous, List<Fragment> fragments) {
    this.previous = previous;
    this.fragments = fragments;
    for (int type = 0; type < KEY_TYPES.length; type++) byKey.add(new HashMap<>());
  }

  /**
   * The inventory of what the fragments name. Fragments that come first win where two describe one
   * device differently.
   */
  public static Merged merge(Inventory previous, List<Fragment> fragments) {
    return new Merge(previous, fragments).merged();
  }

  private Merged merged() {
    for (DeviceInfo device : previous.devices()) add(device, false);
    List<List<Entry>> places = new ArrayList<>();
    for (int i = 0; i < fragments.size(); i++) places.add(place(i));
    entries.removeIf(entry -> !entry.present && !entry.info.kind().staysWhenLost());

    List<DeviceInfo> devices = new ArrayList<>();
    List<Integer> lost = new ArrayList<>();
    Map<Entry, Integer> ordinals = new HashMap<>();
    for (Entry entry : entries) {
      if (!entry.present) lost.add(devices.size());
      ordinals.put(entry, devices.size());
      devices.add(entry.info);
    }
    boolean same = devices.equals(previous.devices());
    Inventory inventory = same ? previous : new Inventory(devices, previous.generation() + 1);
    List<Mapping> mappings = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      mappings.add(mapping(fragments.get(i), places.get(i), ordinals));
    }
    return new Merged(inventory, mappings, lost, findings);
  }

  private Entry add(DeviceInfo info, boolean present) {
    Entry entry = new Entry(entries.size(), info, present);
    entries.add(entry);
    names.add(info.name());
    index(entry);
    return entry;
  }

  private void index(Entry entry) {
    for (int type = 0; type < KEY_TYPES.length; type++) {
      String key = entry.info.key(KEY_TYPES[type]);
      if (key.isEmpty()) continue;
      List<Entry> same = byKey.get(type).computeIfAbsent(key, at -> new ArrayList<>(1));
      if (!same.contains(entry)) same.add(entry);
    }
  }

  private List<Entry> place(int fragment) {
    List<Entry> placed = new ArrayList<>();
    Map<String, String> renamed = new HashMap<>();
    for (DeviceInfo device : fragments.get(fragment).devices()) {
      Entry entry = place(fragment, device, renamed);
      entry.placedBy = fragment;
      renamed.put(device.name(), entry.info.name());
      placed.add(entry);
    }
    return placed;
  }

  /** The entry of a device: one that is there, one whose slot it takes over, or a new one. */
  private Entry place(int fragment, DeviceInfo device, Map<String, String> renamed) {
    String parent = renamed.getOrDefault(device.parent(), device.parent());
    Entry same = find(fragment, device);
    if (same == null) same = lostAtSamePlace(device);
    if (same == null) {
      return add(device.withName(freeName(wantedName(device, parent)), parent), true);
    }
    if (same.present) {
      same.info = union(same.info, device);
    } else {
      same.info = device.withName(same.info.name(), parent);
      same.present = true;
    }
    index(same);
    return same;
  }

  private @Nullable Entry find(int fragment, DeviceInfo device) {
    Entry found = null;
    for (Entry entry : withOneKeyOf(device)) {
      if (entry.placedBy == fragment) continue;
      switch (Identity.of(entry.info, device)) {
        case SAME -> {
          if (found == null || (entry.present && !found.present)) found = entry;
        }
        case CONTRADICTION -> {
          if (entry.present) {
            findings.add(contradiction(fragments.get(fragment).source(), entry.info, device));
          }
        }
        case DIFFERENT -> {}
      }
    }
    return found;
  }

  /** What shares no key with a device is another one: only these need to be compared. */
  private List<Entry> withOneKeyOf(DeviceInfo device) {
    List<Entry> found = new ArrayList<>(2);
    for (int type = 0; type < KEY_TYPES.length; type++) {
      String key = device.key(KEY_TYPES[type]);
      if (key.isEmpty()) continue;
      for (Entry entry : byKey.get(type).getOrDefault(key, List.of())) {
        if (!found.contains(entry)) found.add(entry);
      }
    }
    if (found.size() > 1) found.sort((one, other) -> Integer.compare(one.order, other.order));
    return found;
  }

  private static Finding contradiction(String source, DeviceInfo known, DeviceInfo device) {
    return new Finding(
        Severity.WARNING,
        "identity_contradiction",
        known.name(),
        Optional.empty(),
        "source " + source + " names another device (" + device.name() + ") with a key of this one",
        "check whether two sources read the same machine");
  }

  private @Nullable Entry lostAtSamePlace(DeviceInfo device) {
    String pci = device.key(KeyType.PCI);
    if (pci.isEmpty()) return null;
    for (Entry entry : entries) {
      if (!entry.present && entry.info.key(KeyType.PCI).equals(pci)) return entry;
    }
    return null;
  }

  /** A partition is named after its parent, whatever the parent is called in the inventory. */
  private static String wantedName(DeviceInfo device, String parent) {
    String old = device.parent();
    if (old.isEmpty() || old.equals(parent) || !device.name().startsWith(old + "/"))
      return device.name();
    return parent + device.name().substring(old.length());
  }

  private String freeName(String wanted) {
    if (!names.contains(wanted)) return wanted;
    int digits = wanted.length();
    while (digits > 0 && Character.isDigit(wanted.charAt(digits - 1))) digits--;
    String stem = wanted.substring(0, digits);
    int number = 0;
    while (names.contains(stem + number)) number++;
    return stem + number;
  }

  private static DeviceInfo union(DeviceInfo first, DeviceInfo second) {
    List<IdentityKey> keys = new ArrayList<>(first.keys());
    for (IdentityKey key : second.keys()) {
      if (first.key(key.type()).isEmpty()) keys.add(key);
    }
    List<Part> parts = new ArrayList<>(first.parts());
    for (Part part : second.parts()) {
      int known = first.part(part.kind(), part.name());
      if (known < 0) parts.add(part);
      else
        parts.set(
            known, new Part(part.kind(), part.name(), parts.get(known).info().or(part.info())));
    }
    Map<String, List<String>> reportable = new HashMap<>(second.reportable());
    reportable.putAll(first.reportable());
    return new DeviceInfo(
        first.name(),
        first.kind(),
        first.vendor().isEmpty() ? second.vendor() : first.vendor(),
        first.model().isEmpty() ? second.model() : first.model(),
        first.parent().isEmpty() ? second.parent() : first.parent(),
        first.info().or(second.info()),
        keys,
        parts,
        reportable);
  }

  private static Mapping mapping(
      Fragment fragment, List<Entry> placed, Map<Entry, Integer> ordinals) {
    int n = placed.size();
    int[] devices = new int[n];
    int[][] parts = new int[n][];
    List<String> localNames = new ArrayList<>(n);
    List<String> names = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      DeviceInfo local = fragment.devices().get(i);
      DeviceInfo merged = placed.get(i).info;
      devices[i] = ordinals.getOrDefault(placed.get(i), 0);
      parts[i] = new int[local.parts().size()];
      for (int p = 0; p < parts[i].length; p++) {
        Part part = local.parts().get(p);
        parts[i][p] = merged.part(part.kind(), part.name());
      }
      localNames.add(local.name());
      names.add(merged.name());
    }
    return new Mapping(devices, parts, localNames, names);
  }
}
