package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A device of a foreign page while the page says more and more of it. */
final class ForeignDevice {
  /** Several jobs can share a device; more are not named. */
  private static final int MOST_OWNERS = 16;

  /** A pod of the exporter itself, whose labels are not those of the one who uses the device. */
  private static final String OWN_POD = "dcgm-exporter";

  private final String key;
  private final int ordinal;
  private final String parentKey;
  private String kindWord;
  private String vendor;
  private String model = "";
  private String name = "";
  private final Map<String, String> info = new HashMap<>();
  private final Map<String, Set<String>> owners = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> partOrdinals = new HashMap<>();
  private final Map<String, Set<String>> reportable = new LinkedHashMap<>();

  ForeignDevice(String key, int ordinal, Subject subject, String parentKey) {
    this.key = key;
    this.ordinal = ordinal;
    this.parentKey = parentKey;
    this.kindWord = subject.kind();
    this.vendor = subject.vendor();
  }

  String key() {
    return key;
  }

  int ordinal() {
    return ordinal;
  }

  String parentKey() {
    return parentKey;
  }

  DeviceKind kind() {
    return DeviceKind.of(kindWord);
  }

  String vendor() {
    return vendor;
  }

  String uuid() {
    return info.getOrDefault("uuid", "");
  }

  /** Takes what a sample says of it, beside a value. */
  void describe(Subject subject, SampleLine sample) {
    if (name.isEmpty()) name = Plain.text(subject.name().of(sample));
    if (model.isEmpty()) {
      model = Plain.text(subject.model().of(sample));
      if (vendor.isEmpty()) vendor = Vendors.of(model);
    }
    if (subject.vendor().isEmpty() && Vendors.makesNpus(vendor, model)) {
      kindWord = DeviceKind.NPU.word();
    }
    String word = subject.kindFrom().of(sample).toLowerCase(Locale.ROOT);
    if (word.equals("npu") || word.equals("tpu")) kindWord = DeviceKind.NPU.word();
    for (Map.Entry<String, Template> entry : subject.info().entrySet()) {
      if (info.containsKey(entry.getKey())) continue;
      String value = Plain.text(entry.getValue().of(sample));
      if (entry.getKey().equals("pci")) value = Plain.pci(value);
      if (!value.isEmpty()) info.put(entry.getKey(), value);
    }
  }

  /** Takes what a sample says of who uses it. */
  void takeOwners(Subject subject, SampleLine sample) {
    if (subject.owners().isEmpty()) return;
    boolean relabelled = !sample.label("exported_pod").isEmpty();
    boolean exporters = !relabelled && sample.label("pod").contains(OWN_POD);
    for (Map.Entry<String, Template> entry : subject.owners().entrySet()) {
      boolean ofPod = OwnerLabels.isOfPod(entry.getKey());
      if (ofPod && exporters) continue;
      String value = "";
      if (ofPod && relabelled) value = sample.label("exported_" + entry.getKey());
      if (value.isEmpty()) value = entry.getValue().of(sample);
      if (value.isEmpty()) continue;
      Set<String> of = owners.computeIfAbsent(entry.getKey(), owner -> new TreeSet<>());
      if (of.size() < MOST_OWNERS) of.add(Plain.text(value));
    }
  }

  /** The ordinal of a part, which it gets when it is named first. */
  int part(PartKind kind, String part) {
    Integer known = partOrdinals.putIfAbsent(kind.word() + " " + part, parts.size());
    if (known != null) return known;
    parts.add(Part.of(kind, Plain.text(part)));
    return parts.size() - 1;
  }

  int parts() {
    return parts.size();
  }

  /** Says that the page tells of a flag whether it is set. */
  void reports(Metric metric, String state) {
    reportable.computeIfAbsent(metric.path(), path -> new TreeSet<>()).add(state);
  }

  /**
   * Its description.
   *
   * @param wanted its name where it said none
   */
  DeviceInfo device(String wanted, String parent, Map<String, List<String>> stateOrder) {
    owners.forEach((entry, values) -> info.put(entry, String.join(",", values)));
    Map<String, List<String>> reports = new HashMap<>();
    reportable.forEach(
        (path, states) -> {
          List<String> inOrder = new ArrayList<>(stateOrder.getOrDefault(path, List.of()));
          inOrder.retainAll(states);
          reports.put(path, inOrder);
        });
    return DeviceInfo.of(wanted, kind(), vendor, model, Info.of(info))
        .withParent(parent)
        .withParts(parts)
        .withReportable(reports);
  }

  /** The name that the page gave it; empty for none. */
  String name() {
    return name;
  }
}
