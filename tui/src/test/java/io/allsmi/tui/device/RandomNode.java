package io.allsmi.tui.device;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** A node of random devices, parts, readings and texts. */
final class RandomNode {
  private static final String[] TEXTS = {
    "",
    "a",
    "link 7",
    "\u001b[31m",
    "\u0000\u007f\u009b",
    "漢字",
    "e\u0301",
    "\ud800",
    "x\ty\r\n",
    "\u202eabc\u2066",
    "😀",
    "a b c d e f g",
    "very-long-".repeat(30),
    "12345",
    "%s %n {}"
  };
  private static final double[] VALUES = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    42,
    1e-300,
    1e300,
    -1e300,
    1e9,
    3.14,
    1L << 40,
    Double.MAX_VALUE,
    Double.MIN_VALUE,
    Double.NaN,
    99.9995,
    4.9e-324,
    255
  };

  private final Random random;
  private final List<DeviceInfo> devices = new ArrayList<>();
  private final List<Integer> slotDevices = new ArrayList<>();
  private final List<Integer> slotParts = new ArrayList<>();
  private final List<Metric> slotMetrics = new ArrayList<>();
  private final Inventory inventory;
  private int tick;

  RandomNode(Random random) {
    this.random = random;
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) addDevice(i);
    inventory = new Inventory(devices, 1);
  }

  static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String text() {
    return text(random);
  }

  private void addDevice(int i) {
    List<DeviceKind> kinds = DeviceKind.known();
    DeviceKind kind = random.nextInt(8) == 0 ? DeviceKind.of("k" + text()) : pick(kinds);
    List<Part> parts = new ArrayList<>();
    int partCount = random.nextInt(3) * random.nextInt(30);
    for (int part = 0; part < partCount; part++) parts.add(part(part));
    String parent = random.nextInt(3) == 0 && i > 0 ? devices.getFirst().name() : text();
    Info info = Info.of("uuid", text(), "k" + text(), text());
    devices.add(
        DeviceInfo.of(i + text(), kind, text(), text(), info).withParts(parts).withParent(parent));
    addSlots(i, kind, parts);
  }

  private Part part(int i) {
    List<PartKind> kinds = PartKind.known();
    PartKind kind = random.nextInt(9) == 0 ? PartKind.of("p" + text()) : pick(kinds);
    return new Part(kind, i + text(), random.nextBoolean() ? Info.NONE : Info.of("type", text()));
  }

  private void addSlots(int device, DeviceKind kind, List<Part> parts) {
    for (Metric metric : Catalogue.core().metrics()) {
      boolean fits = metric.kinds().isEmpty() || metric.kinds().contains(kind);
      if (!fits || random.nextInt(3) == 0) continue;
      if (metric.isOfDevice()) addSlot(device, Layout.NO_PART, metric);
      for (int part = 0; part < parts.size(); part++) {
        if (metric.isOf(parts.get(part).kind())) addSlot(device, part, metric);
      }
    }
    if (random.nextBoolean()) {
      String label = text();
      addSlot(
          device,
          Layout.NO_PART,
          Metric.gauge("acme_x", pick(List.of(Unit.values())))
              .label(label)
              .help(text())
              .history()
              .asRead());
    }
  }

  private void addSlot(int device, int part, Metric metric) {
    slotDevices.add(device);
    slotParts.add(part);
    slotMetrics.add(metric);
  }

  /** What it says next. */
  Snapshot next() {
    Moment at = new Moment(1_790_000_000_000L + 2000L * tick, 2_000_000_000L * ++tick);
    BlockBuilder builder = new BlockBuilder();
    for (int i = 0; i < slotMetrics.size(); i++) {
      Metric metric = slotMetrics.get(i);
      double value = VALUES[random.nextInt(VALUES.length)];
      String text = random.nextInt(20) == 0 || metric.isText() ? text() : "";
      builder.set(slotDevices.get(i), slotParts.get(i), metric, value, text);
    }
    List<Block> blocks = List.of(builder.build("s" + text(), at, 1));
    return new Snapshot(
        text(), at, inventory, blocks, processes(at), events(at), findings(at), sources(at));
  }

  private String name() {
    return devices.isEmpty() ? text() : devices.get(random.nextInt(devices.size())).name();
  }

  private List<ProcessUse> processes(Moment at) {
    List<ProcessUse> processes = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      double value = VALUES[random.nextInt(VALUES.length)];
      List<EngineShare> shares = List.of(new EngineShare(text(), value));
      DeviceUse use = new DeviceUse(name(), text(), value, shares);
      long start = random.nextBoolean() ? 0 : at.wallMillis() + random.nextInt();
      processes.add(
          new ProcessUse(
              random.nextInt(), start, text(), text(), text(), value, value, List.of(use)));
    }
    return processes;
  }

  private List<Event> events(Moment at) {
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      OptionalLong number =
          random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
      events.add(
          new Event("s", i, at.plusSeconds(random.nextInt()), name(), text(), number, text()));
    }
    return events;
  }

  private List<Finding> findings(Moment at) {
    List<Finding> findings = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Severity severity = pick(List.of(Severity.values()));
      Optional<Moment> since =
          random.nextBoolean() ? Optional.empty() : Optional.of(at.plusSeconds(random.nextInt()));
      findings.add(new Finding(severity, text(), name(), since, text(), text()));
    }
    return findings;
  }

  private List<Source> sources(Moment at) {
    List<Source> sources = new ArrayList<>();
    for (String text : TEXTS) {
      SourceState state = pick(List.of(SourceState.values()));
      sources.add(new Source("s" + text, state, Optional.of(at), Double.NaN, 2, text(), text(), 0));
    }
    return sources;
  }
}
