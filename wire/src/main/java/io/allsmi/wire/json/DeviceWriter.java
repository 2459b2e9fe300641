package io.allsmi.wire.json;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Writes the devices of one snapshot with their readings. */
final class DeviceWriter {
  private final Snapshot snapshot;
  private final Level level;
  private final Provenance provenance;
  private final JsonEmitter json;

  /** For each block, the next slot to write and the end of the place that is being written. */
  private final int[] next;

  private final int[] ends;

  DeviceWriter(Snapshot snapshot, Level level, Provenance provenance, JsonEmitter json) {
    this.snapshot = snapshot;
    this.level = level;
    this.provenance = provenance;
    this.json = json;
    this.next = new int[provenance.blocks().size()];
    this.ends = new int[provenance.blocks().size()];
  }

  void write(int ordinal) {
    DeviceInfo device = snapshot.inventory().devices().get(ordinal);
    json.beginObject();
    json.name(Fields.DEVICE).value(device.name());
    json.name(Fields.KIND).value(device.kind().word());
    if (!device.kind().equals(DeviceKind.of(device.kind().word()))) {
      json.name(Fields.SCOPE).value(device.kind().scope().word());
    }
    json.field(Fields.VENDOR, device.vendor());
    json.field(Fields.MODEL, device.model());
    json.field(Fields.PARENT, device.parent());
    for (String key : Fields.OF_INFO) json.field(key, device.info().get(key));
    writeInfo(device.info(), true);
    if (!followsFromInfo(device)) writeKeys(device.keys());
    if (!device.reportable().isEmpty()) writeReportable(device.reportable());
    writeProvenance(ordinal);
    json.name(Fields.READINGS).beginObject();
    writeReadings(ordinal, Layout.NO_PART);
    json.endObject();
    if (!device.parts().isEmpty()) writeParts(ordinal, device.parts());
    json.endObject();
  }

  private void writeInfo(Info info, boolean ofDevice) {
    if (info.isEmpty()) return;
    InfoFields fields = new InfoFields(json, ofDevice);
    info.forEach(fields);
    fields.close();
  }

  /** Opens the object with the first entry that is not a field of the device itself. */
  private static final class InfoFields implements BiConsumer<String, String> {
    private final JsonEmitter json;
    private final boolean ofDevice;
    private boolean open;

    InfoFields(JsonEmitter json, boolean ofDevice) {
      this.json = json;
      this.ofDevice = ofDevice;
    }

    @Override
    public void accept(String key, String value) {
      if (ofDevice && Fields.isOfInfo(key)) return;
      if (!open) json.name(Fields.INFO).beginObject();
      open = true;
      json.name(key).value(value);
    }

    void close() {
      if (open) json.endObject();
    }
  }

  private static boolean followsFromInfo(DeviceInfo device) {
    Info info = device.info();
    List<IdentityKey> keys = device.keys();
    int next = 0;
    for (KeyType type : new KeyType[] {KeyType.UUID, KeyType.SERIAL, KeyType.PCI}) {
      String value = info.get(infoKey(type));
      if (value.isEmpty()) continue;
      if (next == keys.size()) return false;
      IdentityKey key = keys.get(next++);
      if (key.type() != type || !key.value().equals(value)) return false;
    }
    return next == keys.size();
  }

  private static String infoKey(KeyType type) {
    return switch (type) {
      case UUID -> "uuid";
      case SERIAL -> "serial";
      default -> "pci";
    };
  }

  private void writeKeys(List<IdentityKey> keys) {
    Set<KeyType> written = EnumSet.noneOf(KeyType.class);
    json.name(Fields.KEYS).beginObject();
    for (IdentityKey key : keys) {
      if (written.add(key.type())) {
        json.name(MetricDefinitions.word(key.type())).value(key.value());
      }
    }
    json.endObject();
  }

  private void writeReportable(Map<String, List<String>> reportable) {
    json.name(Fields.REPORTABLE).beginObject();
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(reportable).entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
  }

  private void writeProvenance(int device) {
    int[] counts = provenance.countsOf(device);
    int home = Provenance.home(counts);
    if (home < 0) return;
    writeOrigin(provenance.origins(home));
    boolean others = false;
    for (int origin = 0; origin < counts.length; origin++) {
      if (origin == home || counts[origin] == 0) continue;
      if (!others) json.name(Fields.OTHER_SOURCES).beginArray();
      others = true;
      json.beginObject();
      writeOrigin(provenance.origins(origin));
      json.name(Fields.READINGS).value(provenance.pathsFrom(origin, device));
      json.endObject();
    }
    if (others) json.endArray();
  }

  private void writeOrigin(Provenance.Origin origin) {
    json.field(Fields.SOURCE, origin.source());
    long time = origin.observedAt().wallMillis();
    if (time != provenance.defaultTime(origin.source()).wallMillis()) {
      SnapshotWriter.time(json, Fields.OBSERVED_AT, time);
    }
    if (origin.epoch() != provenance.defaultEpoch(origin.source())) {
      json.name(Fields.EPOCH).value(origin.epoch());
    }
  }

  private void writeParts(int device, List<Part> parts) {
    boolean[] done = new boolean[parts.size()];
    boolean any = false;
    for (int first = 0; first < done.length; first++) {
      if (done[first]) continue;
      String kind = parts.get(first).kind().word();
      boolean open = false;
      for (int part = first; part < done.length; part++) {
        if (done[part] || !parts.get(part).kind().word().equals(kind)) continue;
        done[part] = true;
        if (!isWorthARow(device, part, parts.get(part))) continue;
        if (!any) json.name(Fields.PARTS).beginObject();
        if (!open) json.name(kind).beginArray();
        any = true;
        open = true;
        writePart(device, part, parts.get(part));
      }
      if (open) json.endArray();
    }
    if (any) json.endObject();
  }

  /** Below the highest level a part of which nothing is left to say has no row. */
  private boolean isWorthARow(int device, int part, Part of) {
    if (level == Level.ALL || !of.info().isEmpty()) return true;
    seek(device, part);
    for (int block = 0; block < next.length; block++) {
      for (int slot = next[block]; slot < ends[block]; slot++) {
        if (provenance.isWritten(provenance.blocks().get(block), slot)) return true;
      }
    }
    return false;
  }

  private void writePart(int device, int ordinal, Part part) {
    json.beginObject();
    json.name(Fields.NAME).value(part.name());
    writeInfo(part.info(), false);
    writeReadings(device, ordinal);
    json.endObject();
  }

  /** Points each block's cursor at the slots of a device's part. */
  private void seek(int device, int part) {
    List<Block> blocks = provenance.blocks();
    long place = Layout.place(device, part);
    for (int block = 0; block < next.length; block++) {
      Layout layout = blocks.get(block).layout();
      int low = layout.start(device);
      int end = layout.end(device);
      if (part != Layout.NO_PART) {
        int high = end;
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (layout.place(middle) < place) low = middle + 1;
          else high = middle;
        }
      }
      next[block] = low;
      while (low < end && layout.place(low) == place) low++;
      ends[block] = low;
    }
  }

  /** Writes the readings of a place from all blocks, in the order of the metrics. */
  private void writeReadings(int device, int part) {
    seek(device, part);
    List<Block> blocks = provenance.blocks();
    Metric last = null;
    while (true) {
      int from = -1;
      for (int block = 0; block < next.length; block++) {
        if (next[block] == ends[block]) continue;
        if (from < 0 || metricAt(block).compareTo(metricAt(from)) < 0) from = block;
      }
      if (from < 0) return;
      int slot = next[from]++;
      Block block = blocks.get(from);
      Metric metric = block.layout().metric(slot);
      if (!provenance.isWritten(block, slot) || metric.equals(last)) continue;
      ReadingJson.write(json, metric.name(), metric, block.value(slot), block.text(slot));
      last = metric;
    }
  }

  private Metric metricAt(int block) {
    return provenance.blocks().get(block).layout().metric(next[block]);
  }
}
