package io.allsmi.model;

import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a device is and what it is called: the part of it that does not change with a value.
 *
 * @param name names the slot ({@code nvidia0}, {@code nvidia0/mig3}, {@code cpu1}), unique on its
 *     node
 * @param kind what it is
 * @param vendor lower-case name of the maker; empty when not known
 * @param model the vendor's name of the model; empty when not known
 * @param parent name of the device that this one is part of; empty for none
 * @param info fixed strings: uuid, serial, pci, numa, driver, firmware, vbios and what else is
 *     known
 * @param keys by what it can be recognized, the strongest first
 * @param parts its parts; a slot of a layout names one by its place in this list
 * @param reportable for FLAGS and STATE metrics (by path) that this device cannot fully report: the
 *     states that it can
 */
public record DeviceInfo(
    String name,
    DeviceKind kind,
    String vendor,
    String model,
    String parent,
    Info info,
    List<IdentityKey> keys,
    List<Part> parts,
    Map<String, List<String>> reportable) {
  public DeviceInfo {
    name = Strings.intern(name);
    vendor = Strings.intern(vendor);
    model = Strings.intern(model);
    parent = Strings.intern(parent);
    keys = List.copyOf(keys);
    parts = List.copyOf(parts);
    reportable = Map.copyOf(reportable);
  }

  /** A device without parent, parts or keys beyond those that its info names. */
  public static DeviceInfo of(
      String name, DeviceKind kind, String vendor, String model, Info info) {
    return new DeviceInfo(name, kind, vendor, model, "", info, keysOf(info), List.of(), Map.of());
  }

  private static List<IdentityKey> keysOf(Info info) {
    List<IdentityKey> keys = new ArrayList<>(3);
    addKey(keys, KeyType.UUID, info.get("uuid"));
    addKey(keys, KeyType.SERIAL, info.get("serial"));
    addKey(keys, KeyType.PCI, info.get("pci"));
    return keys;
  }

  private static void addKey(List<IdentityKey> keys, KeyType type, String value) {
    if (!value.isEmpty()) keys.add(new IdentityKey(type, value));
  }

  /** The value of its key of that type; empty when it has none. */
  public String key(KeyType type) {
    for (IdentityKey key : keys) {
      if (key.type() == type) return key.value();
    }
    return type == KeyType.NAME ? kind.word() + " " + name : "";
  }

  /** The place of a part in {@link #parts}, -1 when there is no such part. */
  public int part(PartKind partKind, String partName) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.kind().equals(partKind) && part.name().equals(partName)) return i;
    }
    return -1;
  }

  /** The states of a STATE or FLAGS metric that this device can report. */
  public List<String> reportable(Metric metric) {
    List<String> limited = reportable.get(metric.path());
    return limited == null ? metric.states() : limited;
  }

  public DeviceInfo withName(String newName, String newParent) {
    if (newName.equals(name) && newParent.equals(parent)) return this;
    return new DeviceInfo(newName, kind, vendor, model, newParent, info, keys, parts, reportable);
  }

  public DeviceInfo withParent(String newParent) {
    return withName(name, newParent);
  }

  public DeviceInfo withKeys(List<IdentityKey> newKeys) {
    return new DeviceInfo(name, kind, vendor, model, parent, info, newKeys, parts, reportable);
  }

  public DeviceInfo withParts(List<Part> newParts) {
    return new DeviceInfo(name, kind, vendor, model, parent, info, keys, newParts, reportable);
  }

  public DeviceInfo withReportable(Map<String, List<String>> states) {
    return new DeviceInfo(name, kind, vendor, model, parent, info, keys, parts, states);
  }
}
