package io.allsmi.wire.text;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A device of a page while the page says more and more of it. */
final class DeviceDraft {
  private final String name;
  private final Scope scope;
  private final int ordinal;
  private String kindWord = "";
  private String vendor = "";
  private String model = "";
  private String parent = "";
  private boolean described;
  private final Map<String, String> info = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Map<String, Integer>> ordinals = new HashMap<>();
  private final Map<String, List<String>> reportable = new HashMap<>();

  DeviceDraft(String name, Scope scope, int ordinal) {
    this.name = name;
    this.scope = scope;
    this.ordinal = ordinal;
  }

  Scope scope() {
    return scope;
  }

  int ordinal() {
    return ordinal;
  }

  /** Takes the sample that says what the device is; false for a second one. */
  boolean describe(SampleLine sample) {
    if (described) return false;
    described = true;
    kindWord = sample.label("kind");
    vendor = sample.label("vendor");
    model = sample.label("model");
    parent = sample.label("parent");
    List<String> labels = sample.labels();
    for (int i = 0; i < labels.size(); i += 2) {
      switch (labels.get(i)) {
        case FamilyName.DEVICE, "kind", "vendor", "model", "parent" -> {}
        default -> info.put(labels.get(i), labels.get(i + 1));
      }
    }
    return true;
  }

  /** Takes the labels of a sample, beside the device's, as entries of its info. */
  void addInfo(SampleLine sample) {
    List<String> labels = sample.labels();
    for (int i = 0; i < labels.size(); i += 2) {
      if (!labels.get(i).equals(FamilyName.DEVICE)) info.put(labels.get(i), labels.get(i + 1));
    }
  }

  /**
   * The kind that it says it is of; where it does not say, the one of its scope if there is one.
   */
  DeviceKind kind() {
    if (!kindWord.isEmpty()) {
      DeviceKind kind = DeviceKind.of(kindWord);
      return kind.scope() == scope ? kind : new DeviceKind(kindWord, scope);
    }
    DeviceKind only = null;
    for (DeviceKind kind : DeviceKind.known()) {
      if (kind.scope() != scope) continue;
      if (only != null) return new DeviceKind("unknown", scope);
      only = kind;
    }
    return only == null ? new DeviceKind("unknown", scope) : only;
  }

  /** The ordinal of a part, which it gets when it is named first. */
  int part(PartKind kind, String part) {
    Map<String, Integer> ofKind = ordinals.computeIfAbsent(kind.word(), word -> new HashMap<>());
    Integer known = ofKind.putIfAbsent(part, parts.size());
    if (known != null) return known;
    parts.add(Part.of(kind, part));
    return parts.size() - 1;
  }

  int parts() {
    return parts.size();
  }

  /** Says what a part is. */
  void describe(int part, Info of) {
    Part plain = parts.get(part);
    parts.set(part, new Part(plain.kind(), plain.name(), of));
  }

  void reports(String path, List<String> states) {
    reportable.put(path, states);
  }

  DeviceInfo device() {
    return DeviceInfo.of(name, kind(), vendor, model, Info.of(info))
        .withParent(parent)
        .withParts(parts)
        .withReportable(reportable);
  }
}
