package io.allsmi.collectors.engine;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a collector's thread fills: the edge at which nonsense ends. One serves a thread
 * for its whole life and remembers the devices and the shape of the answer before, so that an
 * answer like it costs one comparison a reading.
 *
 * <p>What makes no sense is left out and counted, and the source's line says so: a device without a
 * name or declared twice, an ordinal that was not given out, a metric of another kind of device or
 * part, a state that the metric does not have, a counter below zero.
 */
final class BlockAnswer implements Answer {
  private static final int REFUSED = -1;
  private static final int MOST_DEVICES = 8192;
  private static final int MOST_PARTS = 8192;
  private static final int MOST_PROCESSES = 16_384;
  private static final int MOST_EVENTS = EventRing.SIZE;
  private static final int MOST_FINDINGS = 1024;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_TEXT = 512;

  private final Platform platform;
  private final BlockBuilder builder = new BlockBuilder();

  // The answer before.
  private List<DeviceInfo> lastDevices = List.of();
  private List<String> lastOwners = List.of();
  private final Checked checked = new Checked();

  // The answer that is being filled.
  private @Nullable Turn turn;
  private final List<DeviceInfo> devices = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private boolean otherDevices;
  private int asked;
  private @Nullable Moment firstAt;
  private long epoch;
  private List<ProcessUse> processes = new ArrayList<>();
  private List<Event> events = new ArrayList<>();
  private List<Finding> findings = new ArrayList<>();
  private String error = "";
  private String advice = "";
  private int notes;
  private int nonsense;
  private String firstNonsense = "";

  private int lastDevice;
  private int lastPart;
  private @Nullable Metric lastMetric;
  private double lastValue;

  /** Which readings of the answer before made sense, in the order in which they came. */
  private static final class Checked {
    private long[] places = new long[64];
    private @Nullable Metric[] metrics = new Metric[64];
    private boolean[] verdicts = new boolean[64];
    private int size;

    boolean has(int at, long place, Metric metric) {
      return at < size && places[at] == place && metric.equals(metrics[at]);
    }

    void put(int at, long place, Metric metric, boolean verdict) {
      if (at > size) return;
      if (at == places.length) {
        places = Arrays.copyOf(places, 2 * at);
        metrics = Arrays.copyOf(metrics, 2 * at);
        verdicts = Arrays.copyOf(verdicts, 2 * at);
      }
      places[at] = place;
      metrics[at] = metric;
      verdicts[at] = verdict;
      if (at == size) size++;
    }

    /** Forgets what came from there on: the devices are others. */
    void forget(int from) {
      size = Math.min(size, from);
    }
  }

  BlockAnswer(Platform platform) {
    this.platform = platform;
  }

  void begin(Turn of) {
    turn = of;
    builder.clear();
    devices.clear();
    owners.clear();
    names.clear();
    otherDevices = false;
    asked = 0;
    firstAt = null;
    epoch = 0;
    processes = new ArrayList<>();
    events = new ArrayList<>();
    findings = new ArrayList<>();
    error = "";
    advice = "";
    notes = 0;
    nonsense = 0;
    firstNonsense = "";
    lastMetric = null;
  }

  /** What was answered. A collector that writes on afterwards writes into nothing. */
  Reading finish(String source) {
    turn = null;
    if (otherDevices || devices.size() != lastDevices.size()) {
      lastDevices = List.copyOf(devices);
      checked.forget(asked);
    }
    if (!owners.equals(lastOwners)) lastOwners = List.copyOf(owners);
    Moment at = firstAt == null ? platform.now() : firstAt;
    return new Reading(
        lastDevices,
        lastOwners,
        builder.build(source, at, epoch),
        List.copyOf(processes),
        List.copyOf(events),
        List.copyOf(findings),
        errorLine(),
        advice);
  }

  private String errorLine() {
    String line = error;
    if (notes > 1) line += " (and " + (notes - 1) + " more)";
    if (nonsense == 0) return line;
    String left = "left out " + nonsense + " that made no sense, first " + firstNonsense;
    return Lines.one(line.isEmpty() ? left : line + "; " + left);
  }

  private boolean isOpen() {
    if (turn == null) return false;
    // What was read is at least as new as the moment at which the first of it arrived.
    if (firstAt == null) firstAt = platform.now();
    return true;
  }

  private void refuse(String what) {
    if (nonsense++ == 0) firstNonsense = Lines.one(what, 120);
  }

  @Override
  public int device(DeviceInfo description) {
    if (!isOpen()) return REFUSED;
    int ordinal = devices.size();
    boolean known = isAsBefore(ordinal, description);
    if (!known) {
      if (!isSound(description)) return REFUSED;
      if (!otherDevices) {
        otherDevices = true;
        checked.forget(asked);
        for (DeviceInfo before : devices) names.add(before.name());
      }
      if (!names.add(description.name())) {
        refuse("device " + description.name() + " declared twice");
        return REFUSED;
      }
    }
    devices.add(known ? lastDevices.get(ordinal) : description);
    owners.add(entered());
    return ordinal;
  }

  // The first use of a record's equals costs milliseconds, which a good collector need not pay.
  @SuppressWarnings("ReferenceEquality")
  private boolean isAsBefore(int ordinal, DeviceInfo description) {
    if (otherDevices || ordinal >= lastDevices.size()) return false;
    DeviceInfo before = lastDevices.get(ordinal);
    return before == description || before.equals(description);
  }

  private boolean isSound(DeviceInfo description) {
    String name = description.name();
    if (name.isBlank() || name.length() > LONGEST_NAME || !Lines.isClean(name)) {
      refuse("a device without a proper name");
      return false;
    }
    if (devices.size() == MOST_DEVICES || description.parts().size() > MOST_PARTS) {
      refuse("device " + name + ", one too many or with too many parts");
      return false;
    }
    return true;
  }

  private String entered() {
    return turn == null ? "" : turn.entered();
  }

  @Override
  public void set(int device, Metric metric, double value) {
    put(device, Layout.NO_PART, metric, value);
  }

  @Override
  public void set(int device, int part, Metric metric, double value) {
    put(device, part < 0 ? Integer.MAX_VALUE : part, metric, value);
  }

  private void put(int device, int part, Metric metric, double value) {
    if (!isOpen() || !accepts(device, part, metric)) return;
    if (metric.isText()) {
      refuse("a number for the text " + metric.path());
      return;
    }
    double sound = sound(metric, value);
    builder.set(device, part, metric, sound);
    own(device);
    lastDevice = device;
    lastPart = part;
    lastMetric = metric;
    lastValue = sound;
  }

  @Override
  public void text(int device, Metric metric, String text) {
    putText(device, Layout.NO_PART, metric, text);
  }

  @Override
  public void text(int device, int part, Metric metric, String text) {
    putText(device, part < 0 ? Integer.MAX_VALUE : part, metric, text);
  }

  private void putText(int device, int part, Metric metric, String text) {
    if (!isOpen() || !accepts(device, part, metric)) return;
    boolean states = metric.type() == MetricType.STATE || metric.type() == MetricType.FLAGS;
    if (!metric.isText() && !states) {
      refuse("a text for the number " + metric.path());
      return;
    }
    // Unknown states stand beside the known bits, which were set just before.
    boolean beside =
        states && metric.equals(lastMetric) && device == lastDevice && part == lastPart;
    builder.set(
        device, part, metric, beside ? lastValue : Double.NaN, Lines.one(text, LONGEST_TEXT));
    own(device);
  }

  private void own(int device) {
    if (owners.get(device).isEmpty()) {
      String owner = entered();
      if (!owner.isEmpty()) owners.set(device, owner);
    }
  }

  private boolean accepts(int device, int part, Metric metric) {
    if (device == REFUSED) return false;
    long place = ((long) device << 32) | (part & 0xFFFF_FFFFL);
    int at = asked++;
    // The devices before may have been more than there are now.
    if (device < devices.size() && checked.has(at, place, metric)) {
      boolean verdict = checked.verdicts[at];
      if (!verdict) refuse(metric.path());
      return verdict;
    }
    boolean verdict = isSound(device, part, metric);
    checked.put(at, place, metric, verdict);
    return verdict;
  }

  private boolean isSound(int device, int part, Metric metric) {
    if (device < 0 || device >= devices.size()) {
      refuse(metric.path() + " of device number " + device);
      return false;
    }
    DeviceInfo info = devices.get(device);
    if (!Sound.isOf(info.kind(), metric)) {
      refuse(metric.path() + " of " + info.name());
      return false;
    }
    Optional<PartKind> wanted = metric.part();
    if (part == Layout.NO_PART) {
      if (wanted.isEmpty()) return true;
      refuse(metric.path() + " of " + info.name() + " without its part");
      return false;
    }
    List<Part> parts = info.parts();
    if (part < parts.size()
        && wanted.isPresent()
        && wanted.get().word().equals(parts.get(part).kind().word())) {
      return true;
    }
    refuse(metric.path() + " of another part of " + info.name());
    return false;
  }

  private double sound(Metric metric, double value) {
    if (!Double.isFinite(value)) return Double.NaN;
    if (Sound.isValue(metric, value)) return value;
    refuse(metric.path() + " = " + value);
    return Double.NaN;
  }

  @Override
  public void process(ProcessUse use) {
    if (!isOpen()) return;
    if (use.pid() < 0 || processes.size() == MOST_PROCESSES) {
      refuse("process " + use.pid());
      return;
    }
    processes.add(areUsesDeclared(use) && Sound.isProcess(use) ? use : repaired(use));
  }

  private boolean areUsesDeclared(ProcessUse use) {
    for (DeviceUse each : use.uses()) {
      if (!isDeclared(each.device())) return false;
    }
    return true;
  }

  private ProcessUse repaired(ProcessUse use) {
    List<DeviceUse> uses = new ArrayList<>(use.uses().size());
    for (DeviceUse each : use.uses()) {
      if (isDeclared(each.device())) uses.add(Sound.use(each));
      else refuse("a use of " + each.device() + ", not declared, by process " + use.pid());
    }
    return Sound.process(use, uses);
  }

  private boolean isDeclared(String name) {
    for (int i = 0; i < devices.size(); i++) {
      if (devices.get(i).name().equals(name)) return true;
    }
    return false;
  }

  @Override
  public void event(Event event) {
    if (!isOpen()) return;
    if (events.size() == MOST_EVENTS) {
      refuse("event " + event.code());
      return;
    }
    events.add(
        new Event(
            "",
            0,
            event.at(),
            isDeclared(event.device()) ? event.device() : "",
            Lines.one(event.code(), LONGEST_NAME),
            event.number(),
            Lines.one(event.text())));
  }

  @Override
  public void finding(Finding finding) {
    if (!isOpen()) return;
    if (findings.size() == MOST_FINDINGS) {
      refuse("finding " + finding.code());
      return;
    }
    findings.add(
        new Finding(
            finding.severity(),
            Lines.one(finding.code(), LONGEST_NAME),
            isDeclared(finding.subject()) ? finding.subject() : "",
            finding.since(),
            Lines.one(finding.text()),
            Lines.one(finding.action())));
  }

  @Override
  public void epoch(long value) {
    if (isOpen()) epoch = value;
  }

  @Override
  public void note(String what, String help) {
    if (!isOpen()) return;
    if (notes++ == 0) {
      error = Lines.one(what);
      advice = Lines.one(help);
    }
  }
}
