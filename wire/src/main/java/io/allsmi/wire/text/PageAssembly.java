package io.allsmi.wire.text;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.Info;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.InferredMetric;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.page.Complaints;
import io.allsmi.wire.page.LineRole;
import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes devices and readings of the families of a page. */
final class PageAssembly {
  private static final int MOST_STATES = 256;
  private static final String MODE_ENDING = "_" + FamilyName.MODE_INFO;

  private final PageText page;
  private final Catalogue catalogue;
  private final Limits limits;
  private final Complaints complaints;
  private final BlockBuilder readings;
  private final Map<String, DeviceDraft> devices = new LinkedHashMap<>();
  private final SourceLines sources = new SourceLines();
  private final UnknownStates unknownStates = new UnknownStates();
  private final Set<Metric> unknown = new HashSet<>();
  private final Map<String, PartKind> partKinds = new HashMap<>();
  private int samples;
  private int otherSamples;

  PageAssembly(
      PageText page,
      Catalogue catalogue,
      Limits limits,
      Complaints complaints,
      BlockBuilder readings) {
    this.page = page;
    this.catalogue = catalogue;
    this.limits = limits;
    this.complaints = complaints;
    this.readings = readings;
  }

  /** What devices are is settled before what they read, wherever on the page it stands. */
  void assemble() throws UnreadableException {
    for (PageText.Lines lines : page.families()) {
      Scope scope = scopeOf(lines.family());
      if (scope != null && isDescription(lines.family(), scope, FamilyName.INFO)) {
        describe(lines, scope);
      }
    }
    for (PageText.Lines lines : page.families()) {
      Scope scope = scopeOf(lines.family());
      if (scope == null) continue;
      if (isDescription(lines.family(), scope, FamilyName.SOFTWARE_INFO)) addInfo(lines, scope);
      if (isDescription(lines.family(), scope, FamilyName.LINK_INFO)) addLinks(lines, scope);
    }
    List<Pending> pending = new ArrayList<>();
    for (PageText.Lines lines : page.families()) takeReadings(lines, pending);
    for (Pending family : pending) takeReadings(family);
  }

  /** A family of readings, which wait until all states of all metrics are known. */
  private record Pending(PageText.Lines lines, Scope scope, FamilyReading reading) {}

  Map<String, DeviceDraft> devices() {
    return devices;
  }

  SourceLines sources() {
    return sources;
  }

  int samples() {
    return samples;
  }

  int otherSamples() {
    return otherSamples;
  }

  private static boolean isDescription(String family, Scope scope, String ending) {
    return family.equals(FamilyName.of(scope, ending));
  }

  static @Nullable Scope scopeOf(String family) {
    for (Scope scope : Scope.values()) {
      String word = scope.word();
      int behind = FamilyName.PREFIX.length() + word.length();
      if (family.startsWith(word, FamilyName.PREFIX.length())
          && family.length() > behind + 1
          && family.charAt(behind) == '_') {
        return scope;
      }
    }
    return null;
  }

  private void describe(PageText.Lines lines, Scope scope) throws UnreadableException {
    for (SampleLine sample : lines.samples()) {
      samples++;
      page.notes().isFixed(sample);
      DeviceDraft device = device(sample, scope);
      if (device != null && !device.describe(sample)) complaints.add(sample.line(), "said twice");
    }
  }

  private void addInfo(PageText.Lines lines, Scope scope) throws UnreadableException {
    for (SampleLine sample : lines.samples()) {
      samples++;
      page.notes().isFixed(sample);
      DeviceDraft device = device(sample, scope);
      if (device != null) device.addInfo(sample);
    }
  }

  private void addLinks(PageText.Lines lines, Scope scope) throws UnreadableException {
    for (SampleLine sample : lines.samples()) {
      samples++;
      page.notes().isFixed(sample);
      DeviceDraft device = device(sample, scope);
      if (device == null) continue;
      Info info = Info.of("type", sample.label("type"), "remote", sample.label("remote"));
      int part = part(device, PartKind.LINK, sample.label("link"), sample.line());
      if (part >= 0) device.describe(part, info);
    }
  }

  /** The device of a sample; null, with a complaint, where it has none or is of another scope. */
  private @Nullable DeviceDraft device(SampleLine sample, Scope scope) throws UnreadableException {
    String name = sample.label(FamilyName.DEVICE);
    DeviceDraft device = devices.get(name);
    if (device == null) {
      if (name.isEmpty()) {
        complaints.add(sample.line(), "a sample without the label device");
        return null;
      }
      if (devices.size() == limits.devices()) {
        throw new UnreadableException(
            "line " + sample.line() + ": more than " + limits.devices() + " devices");
      }
      device = new DeviceDraft(name, scope, devices.size());
      devices.put(name, device);
    } else if (device.scope() != scope) {
      complaints.add(sample.line(), "a device that is of another scope elsewhere");
      return null;
    }
    return device;
  }

  private int part(DeviceDraft device, PartKind kind, String name, int line) {
    if (device.parts() == Layout.MOST_ORDINALS - 1) {
      complaints.add(line, "too many parts of a device");
      return -1;
    }
    return device.part(kind, name);
  }

  private void takeReadings(PageText.Lines lines, List<Pending> pending)
      throws UnreadableException {
    String family = lines.family();
    Scope scope = scopeOf(family);
    if (scope == null) {
      if (sources.take(lines, page.notes())) samples += lines.samples().size();
      else otherSamples += lines.samples().size();
      return;
    }
    String rest = family.substring(FamilyName.PREFIX.length() + scope.word().length() + 1);
    if (rest.equals(FamilyName.INFO)
        || rest.equals(FamilyName.SOFTWARE_INFO)
        || rest.equals(FamilyName.LINK_INFO)) {
      return;
    }
    if (rest.equals(FamilyName.MODE_INFO) || rest.endsWith(MODE_ENDING)) {
      takeModes(lines, scope, rest);
      return;
    }
    FamilyReading reading =
        page.isAside(family)
            ? null
            : FamilyReading.of(lines, scope, rest, catalogue, page.comments(family), unknownStates);
    if (reading == null || reading.isByValues()) page.notes().forget();
    if (reading == null) otherSamples += lines.samples().size();
    else pending.add(new Pending(lines, scope, reading));
  }

  private void takeReadings(Pending family) throws UnreadableException {
    if (family.reading.form() == MetricType.GAUGE) {
      takeNumbers(family.lines, family.scope, family.reading);
    } else {
      takeStates(family.lines, family.scope, family.reading);
    }
  }

  private void takeNumbers(PageText.Lines lines, Scope scope, FamilyReading reading)
      throws UnreadableException {
    for (SampleLine sample : lines.samples()) {
      DeviceDraft device = deviceOf(sample, scope, reading);
      if (device == null) continue;
      Metric metric = reading.metric(device.kind());
      if (!isTaken(metric, sample)) continue;
      double value = sample.value();
      if (metric.type() == MetricType.STATE && !sample.isZeroOrOne()) value = Double.NaN;
      int part = partOf(device, reading, sample);
      if (part < Layout.NO_PART) continue;
      readings.set(device.ordinal(), part, metric, value);
      LineRole role = metric.type() == MetricType.STATE ? LineRole.ZERO_OR_ONE : LineRole.NUMBER;
      page.notes().isReading(sample, role, device.ordinal(), part, metric, 0);
    }
  }

  /** The device of a sample that has the labels of its family. */
  private @Nullable DeviceDraft deviceOf(SampleLine sample, Scope scope, FamilyReading reading)
      throws UnreadableException {
    PartKind part = reading.part();
    int expected = (part == null ? 0 : 1) + (reading.stateLabel().isEmpty() ? 0 : 1);
    boolean fits =
        FamilyReading.ownLabels(sample).size() == expected
            && (part == null || sample.has(part.word()))
            && (reading.stateLabel().isEmpty() || sample.has(reading.stateLabel()));
    if (!fits) {
      complaints.add(sample.line(), "other labels than the family's first sample has");
      return null;
    }
    return device(sample, scope);
  }

  /** Whether a metric is within the number of unknown ones that is read. */
  private boolean isTaken(Metric metric, SampleLine sample) {
    boolean known = metric.isCore() || !catalogue.at(metric.path()).isEmpty();
    if (known || unknown.contains(metric) || unknown.size() < limits.unknownMetrics()) {
      if (!known) unknown.add(metric);
      samples++;
      return true;
    }
    complaints.add(sample.line(), "more than " + limits.unknownMetrics() + " unknown metrics");
    return false;
  }

  /** The ordinal of a sample's part; below {@link Layout#NO_PART} when there are too many. */
  private int partOf(DeviceDraft device, FamilyReading reading, SampleLine sample) {
    PartKind kind = reading.part();
    if (kind == null) return Layout.NO_PART;
    PartKind same = sameKind(kind);
    int part = part(device, same, sample.label(kind.word()), sample.line());
    return part < 0 ? Layout.NO_PART - 1 : part;
  }

  /** A word that this version does not know is one kind, whether it is in names or not. */
  private PartKind sameKind(PartKind kind) {
    PartKind known = PartKind.of(kind.word());
    if (PartKind.known().contains(known)) return known;
    PartKind first = partKinds.putIfAbsent(kind.word(), kind);
    return first == null ? kind : first;
  }

  /** The states of one device and part: those that it can report, and those that are set. */
  private static final class States {
    final Set<String> reportable = new LinkedHashSet<>();
    final List<String> set = new ArrayList<>();
  }

  private void takeStates(PageText.Lines lines, Scope scope, FamilyReading reading)
      throws UnreadableException {
    Map<DeviceDraft, Map<Integer, States>> byDevice = new LinkedHashMap<>();
    for (SampleLine sample : lines.samples()) {
      DeviceDraft device = deviceOf(sample, scope, reading);
      if (device == null) continue;
      String state = sample.label(reading.stateLabel());
      if (!sample.isZeroOrOne() || state.isEmpty() || state.indexOf(',') >= 0) {
        complaints.add(sample.line(), "a state that is not 0 or 1, or without a name");
        continue;
      }
      Metric metric = reading.metric(device.kind());
      if (!isTaken(metric, sample)) continue;
      int part = partOf(device, reading, sample);
      if (part < Layout.NO_PART) continue;
      States states =
          byDevice
              .computeIfAbsent(device, of -> new LinkedHashMap<>())
              .computeIfAbsent(part, of -> new States());
      if (states.reportable.size() == MOST_STATES || !states.reportable.add(state)) {
        complaints.add(sample.line(), "a state twice, or too many of them");
        continue;
      }
      if (sample.value() == 1) states.set.add(state);
      note(sample, device, part, metric, state);
    }
    for (Map.Entry<DeviceDraft, Map<Integer, States>> of : byDevice.entrySet()) {
      takeStates(of.getKey(), reading.metric(of.getKey().kind()), of.getValue());
    }
  }

  private void note(SampleLine sample, DeviceDraft device, int part, Metric metric, String state) {
    int place = metric.states().indexOf(state);
    if (place < 0 && sample.value() == 1) page.notes().forget();
    LineRole role = metric.type() == MetricType.FLAGS ? LineRole.FLAG : LineRole.STATE;
    page.notes().isReading(sample, role, device.ordinal(), part, metric, place);
  }

  private void takeStates(DeviceDraft device, Metric metric, Map<Integer, States> byPart) {
    Set<String> reportable = new LinkedHashSet<>();
    for (Map.Entry<Integer, States> entry : byPart.entrySet()) {
      States states = entry.getValue();
      reportable.addAll(states.reportable);
      if (metric.type() == MetricType.FLAGS) setFlags(device, entry.getKey(), metric, states.set);
      else setState(device, entry.getKey(), metric, states.set);
    }
    List<String> inOrder = List.copyOf(reportable);
    if (!inOrder.equals(metric.states())) device.reports(metric.path(), inOrder);
  }

  private void setState(DeviceDraft device, int part, Metric metric, List<String> set) {
    if (set.isEmpty()) {
      readings.set(device.ordinal(), part, metric, Double.NaN);
      return;
    }
    String state = set.getFirst();
    int index = metric.states().indexOf(state);
    if (index >= 0) readings.set(device.ordinal(), part, metric, index);
    else readings.set(device.ordinal(), part, metric, Double.NaN, state);
  }

  private void setFlags(DeviceDraft device, int part, Metric metric, List<String> set) {
    long bits = 0;
    StringBuilder beyond = new StringBuilder();
    for (String state : set) {
      int bit = metric.states().indexOf(state);
      if (bit >= 0) {
        bits |= 1L << bit;
      } else {
        if (!beyond.isEmpty()) beyond.append(',');
        beyond.append(state);
      }
    }
    readings.set(device.ordinal(), part, metric, (double) bits, beyond.toString());
  }

  private void takeModes(PageText.Lines lines, Scope scope, String rest)
      throws UnreadableException {
    String word =
        rest.equals(FamilyName.MODE_INFO)
            ? ""
            : rest.substring(0, rest.length() - MODE_ENDING.length());
    PartKind kind = word.isEmpty() ? null : sameKind(PartKind.of(word));
    for (SampleLine sample : lines.samples()) {
      DeviceDraft device = device(sample, scope);
      String mode = sample.label(FamilyName.MODE);
      if (device == null) continue;
      if (mode.isEmpty() || (kind != null && !sample.has(word))) {
        complaints.add(sample.line(), "a mode without its name");
        continue;
      }
      Metric metric = mode(device, kind, mode);
      if (!isTaken(metric, sample)) continue;
      page.notes().isFixed(sample);
      int part = Layout.NO_PART;
      if (kind != null) part = part(device, kind, sample.label(word), sample.line());
      if (kind != null && part < 0) continue;
      readings.set(device.ordinal(), part, metric, Double.NaN, sample.label(FamilyName.VALUE));
    }
  }

  private Metric mode(DeviceDraft device, @Nullable PartKind part, String name) {
    String path = part == null ? name : part.word() + "." + name;
    Optional<Metric> ofKind = catalogue.find(device.kind(), path);
    if (ofKind.isPresent() && ofKind.get().isText()) return ofKind.get();
    for (Metric metric : catalogue.at(path)) {
      if (metric.isText()) return metric;
    }
    return InferredMetric.ofText(name, part);
  }
}
