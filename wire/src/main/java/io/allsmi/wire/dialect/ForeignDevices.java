package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The devices that a foreign page names, and the host that it is about. */
final class ForeignDevices {
  /** Stands where a sample is of no device. */
  static final ForeignDevice NONE = new ForeignDevice("", 0, Subject.NODE, "");

  private final Limits limits;
  private final Catalogue catalogue;
  private final Map<String, ForeignDevice> byKey = new LinkedHashMap<>();
  private String host = "";
  private int hostRank = Integer.MAX_VALUE;

  ForeignDevices(Limits limits, Catalogue catalogue) {
    this.limits = limits;
    this.catalogue = catalogue;
  }

  /** The device of a sample, which is described by it. */
  ForeignDevice of(Subject subject, Map<String, Subject> subjects, SampleLine sample)
      throws UnreadableException {
    takeHost(subject, sample);
    Subject parent = subjects.get(subject.of());
    String parentKey = "";
    if (parent != null) {
      parentKey = key(parent, sample);
      if (!parentKey.isEmpty()) device(parent, parentKey, "", sample).describe(parent, sample);
    }
    ForeignDevice device = device(subject, key(subject, sample), parentKey, sample);
    device.describe(subject, sample);
    device.takeOwners(subject, sample);
    return device;
  }

  private ForeignDevice device(Subject subject, String key, String parentKey, SampleLine sample)
      throws UnreadableException {
    ForeignDevice device = byKey.get(key);
    if (device == null) {
      if (byKey.size() == limits.devices()) {
        throw new UnreadableException(
            "line " + sample.line() + ": more than " + limits.devices() + " devices");
      }
      device = new ForeignDevice(key, byKey.size(), subject, parentKey);
      byKey.put(key, device);
    }
    return device;
  }

  /** By what a page identifies what a sample is about; empty for nothing. */
  String keyOf(Subject subject, SampleLine sample) {
    return key(subject, sample);
  }

  /** The name of the device of a key among those that were described; empty for none. */
  String nameOf(String key, List<DeviceInfo> described) {
    ForeignDevice device = byKey.get(key);
    return device == null ? "" : described.get(device.ordinal()).name();
  }

  /** Accelerators of any kind are told apart by their keys alone. */
  private static String key(Subject subject, SampleLine sample) {
    String key = subject.key().of(sample);
    DeviceKind kind = DeviceKind.of(subject.kind());
    if (key.isEmpty()) return "";
    return (kind.isAccelerator() ? "device" : kind.word()) + " " + key;
  }

  private void takeHost(Subject subject, SampleLine sample) {
    if (subject.order() >= hostRank) return;
    String name = Plain.text(subject.host().of(sample));
    if (name.isEmpty()) return;
    host = name;
    hostRank = subject.order();
  }

  /** The host's name; empty where the page does not tell. */
  String host() {
    return host;
  }

  /** The node itself, for readings that have no other place. */
  ForeignDevice node() {
    return byKey.computeIfAbsent(
        "node node", key -> new ForeignDevice(key, byKey.size(), Subject.NODE, ""));
  }

  Iterable<ForeignDevice> all() {
    return byKey.values();
  }

  /** What a device is a part of; null for none. */
  @Nullable ForeignDevice parentOf(ForeignDevice device) {
    return byKey.get(device.parentKey());
  }

  /** The definition of a path for a device; null where such a device cannot have it. */
  @Nullable Metric metric(ForeignDevice device, String path) {
    return catalogue.find(device.kind(), path).orElse(null);
  }

  /** The descriptions of all devices, in the order of their ordinals. */
  List<DeviceInfo> describe() {
    Map<String, List<String>> stateOrder = new HashMap<>();
    for (Metric metric : catalogue.metrics()) {
      if (!metric.states().isEmpty()) stateOrder.put(metric.path(), metric.states());
    }
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (ForeignDevice device : byKey.values()) {
      if (device.parentKey().isEmpty()) names.put(device.key(), freeName(device, taken));
    }
    List<DeviceInfo> devices = new ArrayList<>();
    for (ForeignDevice device : byKey.values()) {
      String parent = names.getOrDefault(device.parentKey(), "");
      String name = names.get(device.key());
      if (name == null) name = free(parent + device.name(), taken);
      devices.add(withHost(device.device(name, parent, stateOrder)));
    }
    return devices;
  }

  private DeviceInfo withHost(DeviceInfo device) {
    boolean isNode = device.kind().equals(DeviceKind.NODE);
    if (!isNode || host.isEmpty() || !device.info().get("hostname").isEmpty()) return device;
    Info info = device.info().or(Info.of("hostname", host));
    return DeviceInfo.of(device.name(), device.kind(), device.vendor(), device.model(), info)
        .withParts(device.parts())
        .withReportable(device.reportable());
  }

  private static String freeName(ForeignDevice device, Set<String> taken) {
    String name = device.name();
    if (name.isEmpty() || name.equals("?")) return numbered(stem(device), taken);
    if (name.startsWith("?")) name = stem(device) + name.substring(1);
    return free(name, taken);
  }

  private static String stem(ForeignDevice device) {
    return device.vendor().isEmpty() ? device.kind().word() : device.vendor();
  }

  private static String free(String wanted, Set<String> taken) {
    return taken.add(wanted) ? wanted : numbered(wanted + "-", taken);
  }

  private static String numbered(String stem, Set<String> taken) {
    for (int number = 0; ; number++) {
      if (taken.add(stem + number)) return stem + number;
    }
  }
}
