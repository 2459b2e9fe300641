package io.allsmi.wire;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.KeyType;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.LimitRole;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Snapshots of every shape that the model allows, the same ones for the same seed: all kinds of
 * devices with parts and the metrics that the catalogue has for them, a plug-in's metrics, kinds,
 * states and metrics that no catalogue has, several sources with blocks of several ages, and
 * strings with everything in them that needs escaping.
 */
public final class RandomSnapshots {
  private static final long NOW = 1_795_554_257_120L;

  private static final Metric ACME_WATTS =
      Metric.gauge("acme_rail_watts", Unit.WATTS)
          .help("What the rail draws \\ with a backslash\nand a second line")
          .level(Level.CORE)
          .aggregate(Aggregate.SUM)
          .group(Group.POWER)
          .direction(Direction.LOAD)
          .label("rail \"power\"")
          .digits(2)
          .history()
          .on(DeviceKind.GPU)
          .build();
  private static final Metric ACME_PACKETS =
      Metric.counter("acme_packets_total", Unit.PACKETS)
          .part(PartKind.PORT)
          .help("Packets of a port")
          .build();

  /** What a plug-in defines. */
  public static final List<Metric> PLUGIN =
      List.of(
          ACME_WATTS,
          ACME_PACKETS,
          Metric.gauge("acme_rail_limit_watts", Unit.WATTS)
              .help("Limit of the rail")
              .limitOf(ACME_WATTS, LimitRole.CRIT)
              .build(),
          Metric.gauge("acme_packets_per_second", Unit.NONE)
              .part(PartKind.PORT)
              .derived(new Derived.Rate(ACME_PACKETS))
              .build(),
          Metric.state("acme_phase", "cold", "warm", "hot").help("Phase").build(),
          Metric.state("acme_sealed").help("Whether it is sealed").build(),
          Metric.flags("acme_alarms", "low", "high", "other").part(PartKind.SENSOR).build(),
          Metric.flags("acme_faults", "left", "right").help("Faults").build(),
          Metric.text("acme_profile").help("Profile").build(),
          Metric.text("acme_mood").part(PartKind.CORE).build());

  /** The core catalogue with the plug-in's metrics. */
  public static final Catalogue CATALOGUE = Catalogue.core().with("acme", PLUGIN);

  /** What a newer version may know that this one does not. */
  private static final List<Metric> FROM_THE_FUTURE =
      List.of(
          InferredMetric.ofNumber("quantum_flux_watts", null),
          InferredMetric.ofNumber("quantum_flips_total", null),
          InferredMetric.ofNumber("lane_width", new PartKind("lane", true)),
          InferredMetric.ofBoolean("entangled", null),
          InferredMetric.ofText("flavour", null),
          InferredMetric.ofFlags("qualms", null));

  private static final String[] WORDS = {
    "sm",
    "NVIDIA H100 80GB HBM3",
    "GPU-7c2f",
    "a\"b",
    "back\\slash",
    "line\nbreak",
    "tab\there",
    "größe",
    "漢字",
    "🙂",
    "0000:4b:00.0",
    "x,y",
    "a b",
    "{}",
    "\u0001",
    "/dev/nvidia0",
    "0",
    "12"
  };

  private final Random random;

  public RandomSnapshots(long seed) {
    random = new Random(seed);
  }

  /** The next snapshot, with at most this number of devices. */
  public Snapshot next(int mostDevices) {
    List<DeviceInfo> devices = new ArrayList<>();
    int count = random.nextInt(mostDevices + 1);
    for (int i = 0; i < count; i++) devices.add(device(i));
    Moment at = Moment.ofWall(NOW + random.nextInt(100_000));
    List<Source> sources = sources(at);
    List<Block> blocks = blocks(devices, sources, at);
    return new Snapshot(
        "gx-" + random.nextInt(100) + (chance(10) ? word() : ""),
        at,
        new Inventory(devices, random.nextInt(5)),
        blocks,
        processes(),
        events(),
        findings(),
        sources);
  }

  /** The snapshot with other values and absences, a number of times; all else is the same. */
  public List<Snapshot> valuesOf(Snapshot snapshot, int times) {
    List<Snapshot> list = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : snapshot.blocks()) blocks.add(valuesOf(block));
      list.add(snapshot.withBlocks(blocks));
    }
    return list;
  }

  private Block valuesOf(Block block) {
    Layout layout = block.layout();
    BlockBuilder builder = new BlockBuilder();
    for (int slot = 0; slot < layout.size(); slot++) {
      set(builder, layout.device(slot), layout.part(slot), layout.metric(slot));
    }
    return builder.build(block.source(), block.observedAt(), block.epoch());
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String wordOrNone() {
    return chance(30) ? "" : word();
  }

  private DeviceInfo device(int ordinal) {
    DeviceKind kind = kind();
    Map<String, String> info = new HashMap<>();
    for (String key :
        List.of("uuid", "serial", "pci", "numa", "driver", "firmware", "hostname", "os", "x \"y")) {
      if (chance(40)) info.put(key, wordOrNone());
    }
    DeviceInfo device =
        DeviceInfo.of(
                kind.word() + ordinal + (chance(10) ? "/" + word() : ""),
                kind,
                wordOrNone(),
                wordOrNone(),
                Info.of(info))
            .withParts(parts());
    if (ordinal > 0 && chance(20)) device = device.withParent(kind.word() + (ordinal - 1));
    if (chance(15)) {
      device =
          device.withKeys(
              List.of(new IdentityKey(KeyType.PCI, word()), new IdentityKey(KeyType.NODE, word())));
    }
    if (chance(30)) device = device.withReportable(reportable());
    return device;
  }

  private DeviceKind kind() {
    if (chance(8)) return DeviceKind.of("dpu");
    if (chance(8)) return new DeviceKind("shelf", Scope.BOARD);
    List<DeviceKind> known = DeviceKind.known();
    return known.get(random.nextInt(known.size()));
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<PartKind> kinds = new ArrayList<>(PartKind.known());
    kinds.add(new PartKind("lane", true));
    int count = chance(30) ? 0 : random.nextInt(12);
    for (int i = 0; i < count; i++) {
      PartKind kind = kinds.get(random.nextInt(kinds.size()));
      String name = chance(50) ? Integer.toString(random.nextInt(20)) : word() + i;
      Info info = Info.NONE;
      if (chance(30)) info = Info.of("type", wordOrNone(), "remote", wordOrNone());
      if (chance(10)) info = info.or(Info.of("note", word()));
      Part part = new Part(kind, name, info);
      boolean known = false;
      for (Part other : parts) known |= other.kind().equals(kind) && other.name().equals(name);
      if (!known) parts.add(part);
    }
    return parts;
  }

  private Map<String, List<String>> reportable() {
    Map<String, List<String>> reportable = new HashMap<>();
    for (Metric metric : CATALOGUE.metrics()) {
      if (metric.states().isEmpty() || chance(50)) continue;
      List<String> states = new ArrayList<>(metric.states());
      Collections.shuffle(states, random);
      states = new ArrayList<>(states.subList(0, 1 + random.nextInt(states.size())));
      if (chance(20)) states.add("brand_new");
      reportable.put(metric.path(), states);
    }
    return reportable;
  }

  private List<Source> sources(Moment at) {
    List<Source> sources = new ArrayList<>();
    for (String name : List.of("nvml", "cpu", "chassis", "acme")) {
      if (chance(15)) continue;
      SourceState state = chance(70) ? SourceState.OK : pick(SourceState.values());
      if (chance(20)) {
        sources.add(Source.without(name, state, wordOrNone(), wordOrNone()));
      } else {
        sources.add(
            new Source(
                name,
                state,
                Optional.of(at.plusSeconds(-random.nextInt(3000) / 1e3)),
                random.nextInt(100_000) / 1e6,
                chance(30) ? Double.NaN : 1 + random.nextInt(30),
                state == SourceState.OK ? "" : wordOrNone(),
                state == SourceState.OK ? "" : wordOrNone(),
                chance(80) ? 0 : random.nextInt(4)));
      }
    }
    return sources;
  }

  private List<Block> blocks(List<DeviceInfo> devices, List<Source> sources, Moment at) {
    int count = 1 + random.nextInt(4);
    List<BlockBuilder> builders = new ArrayList<>();
    for (int i = 0; i < count; i++) builders.add(new BlockBuilder());
    for (int ordinal = 0; ordinal < devices.size(); ordinal++) {
      BlockBuilder home = builders.get(random.nextInt(count));
      DeviceInfo device = devices.get(ordinal);
      if (chance(10)) continue;
      for (Metric metric : metricsOf(device.kind())) {
        if (chance(40)) continue;
        BlockBuilder builder = chance(90) ? home : builders.get(random.nextInt(count));
        if (metric.isOfDevice()) {
          set(builder, ordinal, Layout.NO_PART, metric);
          continue;
        }
        for (int part = 0; part < device.parts().size(); part++) {
          if (chance(20) || !metric.isOf(device.parts().get(part).kind())) continue;
          set(chance(97) ? builder : home, ordinal, part, metric);
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String source =
          sources.isEmpty() || chance(20)
              ? "s" + random.nextInt(2)
              : sources.get(random.nextInt(sources.size())).name();
      Moment observedAt = at.plusSeconds(-random.nextInt(20_000) / 1e3);
      for (Source listed : sources) {
        if (listed.name().equals(source) && chance(70)) {
          observedAt = listed.observedAt().orElse(observedAt);
        }
      }
      long epoch = chance(30) ? 0 : random.nextInt(3) * 1_000_000_007L;
      blocks.add(builders.get(i).build(source, observedAt, epoch));
    }
    return blocks;
  }

  private List<Metric> metricsOf(DeviceKind kind) {
    List<Metric> metrics = new ArrayList<>();
    for (Metric metric : CATALOGUE.metrics()) {
      if (metric.kinds().isEmpty() || metric.kinds().contains(kind)) metrics.add(metric);
    }
    metrics.addAll(FROM_THE_FUTURE);
    return metrics;
  }

  private void set(BlockBuilder builder, int device, int part, Metric metric) {
    if (chance(5)) {
      builder.set(device, part, metric, Double.NaN);
      return;
    }
    switch (metric.type()) {
      case GAUGE -> builder.set(device, part, metric, number());
      case COUNTER -> builder.set(device, part, metric, Math.abs(number()));
      case TEXT -> builder.set(device, part, metric, Double.NaN, word());
      case STATE -> {
        int states = metric.states().size();
        if (states == 0) builder.set(device, part, metric, random.nextInt(2));
        else if (chance(10)) builder.set(device, part, metric, Double.NaN, "brand_new");
        else builder.set(device, part, metric, random.nextInt(states));
      }
      case FLAGS -> {
        long bits = random.nextLong() & ((1L << metric.states().size()) - 1);
        String unknown = chance(15) ? "brand_new,newer" : "";
        builder.set(device, part, metric, (double) (chance(50) ? 0 : bits), unknown);
      }
    }
  }

  private double number() {
    return switch (random.nextInt(9)) {
      case 0 -> 0;
      case 1 -> random.nextInt(1000);
      case 2 -> random.nextInt(100_000) / 1e3;
      case 3 -> random.nextDouble();
      case 4 -> 85_899_345_920.0 + random.nextInt();
      case 5 -> random.nextLong() >>> 1;
      case 6 -> random.nextDouble() * Math.pow(10, random.nextInt(60) - 30);
      case 7 -> -random.nextInt(50) / 10.0;
      default -> Double.longBitsToDouble(random.nextLong() & 0x7FEF_FFFF_FFFF_FFFFL);
    };
  }

  private List<ProcessUse> processes() {
    List<ProcessUse> processes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      List<DeviceUse> uses = new ArrayList<>();
      for (int use = random.nextInt(3); use > 0; use--) {
        List<EngineShare> shares = new ArrayList<>();
        if (chance(50)) shares.add(new EngineShare("dec \"0\"", random.nextDouble()));
        if (chance(50)) shares.add(new EngineShare("sm", number()));
        uses.add(new DeviceUse("gpu" + use, wordOrNone(), number(), shares));
      }
      processes.add(
          new ProcessUse(
              random.nextInt(100_000),
              chance(20) ? 0 : NOW - random.nextInt(),
              wordOrNone(),
              wordOrNone(),
              wordOrNone(),
              chance(20) ? Double.NaN : random.nextDouble() * 8,
              chance(20) ? Double.NaN : random.nextInt(Integer.MAX_VALUE),
              uses));
    }
    return processes;
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      events.add(
          new Event(
              word(),
              random.nextInt(1000),
              Moment.ofWall(NOW - random.nextInt(1_000_000)),
              wordOrNone(),
              "xid",
              chance(30) ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
              wordOrNone()));
    }
    return events;
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      findings.add(
          new Finding(
              pick(Severity.values()),
              "late",
              wordOrNone(),
              chance(50) ? Optional.empty() : Optional.of(Moment.ofWall(NOW)),
              wordOrNone(),
              wordOrNone()));
    }
    return findings;
  }
}
