package io.allsmi.wire.json;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.RawDocument.RawDevice;
import io.allsmi.wire.json.RawDocument.RawOrigin;
import io.allsmi.wire.json.RawDocument.RawPart;
import io.allsmi.wire.json.RawDocument.RawReading;
import io.allsmi.wire.json.RawDocument.RawSource;
import io.allsmi.wire.json.RawDocument.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the snapshot of a document that has been read to its end. */
final class SnapshotAssembly {
  private final RawDocument document;
  private final MetricResolver metrics;
  private final Inventory previous;
  private final Map<String, RawSource> sources = new HashMap<>();
  private final Map<BlockKey, BlockBuilder> builders = new LinkedHashMap<>();

  private record BlockKey(String source, long observedAt, long epoch) {}

  SnapshotAssembly(RawDocument document, Catalogue catalogue, Limits limits, Inventory previous) {
    this.document = document;
    this.metrics = new MetricResolver(catalogue, document.metrics, limits.unknownMetrics());
    this.previous = previous;
    for (RawSource source : document.sources) {
      sources.putIfAbsent(source.source().name(), source);
    }
  }

  Snapshot snapshot() throws UnreadableException {
    if (document.schema == null) throw new UnreadableException("the document names no schema");
    if (!document.schema.equals(SnapshotJson.SCHEMA)) {
      throw new UnreadableException(
          "the document is of schema '" + document.schema + "', not " + SnapshotJson.SCHEMA);
    }
    if (document.node == null) throw new UnreadableException("the document names no node");
    if (document.at == RawDocument.NO_TIME) throw new UnreadableException("it has no time");
    Inventory inventory = inventory();
    for (int i = 0; i < inventory.size(); i++) {
      takeReadings(i, inventory.devices().get(i), document.devices.get(i));
    }
    return new Snapshot(
        document.node,
        Moment.ofWall(document.at),
        inventory,
        blocks(),
        document.processes,
        document.events,
        document.findings,
        sourcesOf());
  }

  private Inventory inventory() throws UnreadableException {
    List<DeviceInfo> devices = new ArrayList<>(document.devices.size());
    Set<String> names = new HashSet<>();
    for (RawDevice raw : document.devices) {
      if (!names.add(raw.name)) {
        throw new UnreadableException("the document has device '" + raw.name + "' twice");
      }
      devices.add(device(raw));
    }
    if (devices.equals(previous.devices())) return previous;
    return new Inventory(devices, previous.generation() + 1);
  }

  private static DeviceInfo device(RawDevice raw) throws UnreadableException {
    Map<String, String> flat = new HashMap<>(raw.flatInfo);
    flat.values().removeIf(String::isEmpty);
    Info info = Info.of(flat).or(raw.info);
    DeviceInfo device =
        DeviceInfo.of(raw.name, kind(raw), raw.vendor, raw.model, info)
            .withParent(raw.parent)
            .withParts(parts(raw))
            .withReportable(raw.reportable);
    return raw.keys == null ? device : device.withKeys(raw.keys);
  }

  private static DeviceKind kind(RawDevice raw) {
    DeviceKind kind = DeviceKind.of(raw.kind.isEmpty() ? "unknown" : raw.kind);
    for (Scope scope : Scope.values()) {
      if (scope.word().equals(raw.scope)) return new DeviceKind(kind.word(), scope);
    }
    return kind;
  }

  private static List<Part> parts(RawDevice raw) throws UnreadableException {
    List<Part> parts = new ArrayList<>(raw.parts.size());
    Set<Part> names = new HashSet<>();
    for (RawPart part : raw.parts) {
      PartKind kind = PartKind.of(part.kind);
      if (!names.add(Part.of(kind, part.name))) {
        throw new UnreadableException(
            "device '" + raw.name + "' has " + part.kind + " '" + part.name + "' twice");
      }
      parts.add(new Part(kind, part.name, part.info));
    }
    return parts;
  }

  private void takeReadings(int ordinal, DeviceInfo device, RawDevice raw) {
    BlockBuilder home = builder(raw.origin);
    Map<String, BlockBuilder> others = new HashMap<>();
    for (RawOrigin other : raw.others) {
      BlockBuilder builder = builder(other);
      for (String path : other.paths) others.put(path, builder);
    }
    for (RawReading reading : raw.readings) {
      Metric metric = metrics.resolve(device.kind(), null, reading);
      BlockBuilder builder = others.getOrDefault(reading.name(), home);
      if (metric != null) set(builder, ordinal, Layout.NO_PART, metric, reading.value());
    }
    for (int part = 0; part < raw.parts.size(); part++) {
      RawPart of = raw.parts.get(part);
      PartKind kind = device.parts().get(part).kind();
      for (RawReading reading : of.readings) {
        Metric metric = metrics.resolve(device.kind(), kind, reading);
        BlockBuilder builder = others.isEmpty() ? home : builder(others, of, reading, home);
        if (metric != null) set(builder, ordinal, part, metric, reading.value());
      }
    }
  }

  private static BlockBuilder builder(
      Map<String, BlockBuilder> others, RawPart part, RawReading reading, BlockBuilder home) {
    BlockBuilder ofPart = others.get(Provenance.partPath(part.kind, part.name, reading.name()));
    return ofPart != null ? ofPart : others.getOrDefault(part.kind + "." + reading.name(), home);
  }

  private BlockBuilder builder(RawOrigin origin) {
    RawSource source = sources.get(origin.source);
    long observedAt = origin.observedAt;
    if (observedAt == RawDocument.NO_TIME) {
      Moment time = source == null ? null : source.source().observedAt().orElse(null);
      observedAt = time == null ? document.at : time.wallMillis();
    }
    long sourceEpoch = source == null ? 0 : source.epoch();
    long epoch = origin.hasEpoch ? origin.epoch : sourceEpoch;
    BlockKey key = new BlockKey(origin.source, observedAt, epoch);
    BlockBuilder builder = builders.get(key);
    if (builder == null) {
      builder = new BlockBuilder();
      builders.put(key, builder);
    }
    return builder;
  }

  /** A value that does not fit the metric is not a reading of it. */
  private static void set(
      BlockBuilder builder, int device, int part, Metric metric, RawValue value) {
    switch (metric.type()) {
      case GAUGE, COUNTER -> {
        if (value instanceof RawValue.Number(double number) && Double.isFinite(number)) {
          builder.set(device, part, metric, number);
        }
      }
      case TEXT -> {
        if (value instanceof RawValue.Text(String text)) {
          builder.set(device, part, metric, Double.NaN, text);
        }
      }
      case STATE -> {
        if (value instanceof RawValue.Bool(boolean bool) && metric.states().isEmpty()) {
          builder.set(device, part, metric, bool ? 1 : 0);
        } else if (value instanceof RawValue.Text(String state)) {
          int index = metric.states().indexOf(state);
          if (index >= 0) builder.set(device, part, metric, index);
          else builder.set(device, part, metric, Double.NaN, state);
        }
      }
      case FLAGS -> {
        if (value instanceof RawValue.Words(List<String> words)) {
          setFlags(builder, device, part, metric, words);
        }
      }
    }
  }

  private static void setFlags(
      BlockBuilder builder, int device, int part, Metric metric, List<String> words) {
    long bits = 0;
    StringBuilder unknown = new StringBuilder();
    for (String word : words) {
      int bit = metric.states().indexOf(word);
      if (bit >= 0) {
        bits |= 1L << bit;
      } else if (!word.isEmpty() && word.indexOf(',') < 0) {
        if (!unknown.isEmpty()) unknown.append(',');
        unknown.append(word);
      }
    }
    builder.set(device, part, metric, (double) bits, unknown.toString());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<BlockKey, BlockBuilder> entry : builders.entrySet()) {
      if (entry.getValue().size() == 0) continue;
      BlockKey key = entry.getKey();
      blocks.add(entry.getValue().build(key.source, Moment.ofWall(key.observedAt), key.epoch));
    }
    return blocks;
  }

  private List<Source> sourcesOf() {
    List<Source> list = new ArrayList<>(document.sources.size());
    for (RawSource source : document.sources) list.add(source.source());
    return list;
  }

  /** What a document says or leaves out of a metric, and what the catalogue knows. */
  static @Nullable PartKind partKind(String word, @Nullable Boolean inName) {
    if (word.isEmpty()) return null;
    return inName == null ? PartKind.of(word) : new PartKind(word, inName);
  }
}
