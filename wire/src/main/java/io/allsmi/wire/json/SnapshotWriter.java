package io.allsmi.wire.json;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Rfc3339;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.wire.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one snapshot; the devices are {@link DeviceWriter}'s. */
final class SnapshotWriter {
  /** The last millisecond of the year 9999: what RFC 3339 can tell. */
  private static final long LAST_TIME = 253_402_300_799_999L;

  private final Snapshot snapshot;
  private final JsonOptions options;
  private final @Nullable Reached reached;
  private final JsonEmitter json;

  /**
   * @param reached of a node of a fleet, how it was reached
   */
  SnapshotWriter(Snapshot snapshot, @Nullable Reached reached, JsonOptions options, Bytes out) {
    this.snapshot = snapshot;
    this.reached = reached;
    this.options = options;
    this.json = new JsonEmitter(out, options.pretty());
  }

  void write() {
    boolean sources = options.include().contains(Section.SOURCES);
    boolean devices = options.include().contains(Section.DEVICES);
    Provenance provenance = new Provenance(snapshot, options.level(), sources);
    json.beginObject();
    json.name(Fields.SCHEMA).value(SnapshotJson.SCHEMA);
    json.name(Fields.NODE).value(snapshot.node());
    json.name(Fields.AT).value(Rfc3339.format(clamped(snapshot.at().wallMillis())));
    if (reached != null) reached.write(json);
    if (sources) writeSources(provenance, devices);
    if (devices) writeDevices(provenance);
    if (options.include().contains(Section.PROCESSES)) writeProcesses();
    if (options.include().contains(Section.EVENTS)) writeEvents();
    if (options.include().contains(Section.FINDINGS)) writeFindings();
    json.endObject();
  }

  private static long clamped(long millis) {
    return Math.clamp(millis, 0, LAST_TIME);
  }

  /** A field with a time; none for one that RFC 3339 cannot tell. */
  static void time(JsonEmitter json, String name, long millis) {
    if (millis == clamped(millis)) json.name(name).value(Rfc3339.format(millis));
  }

  private void writeSources(Provenance provenance, boolean epochs) {
    json.name(Section.SOURCES.word()).beginArray();
    for (Source source : snapshot.sources()) {
      json.beginObject();
      json.name(Fields.NAME).value(source.name());
      json.name(Fields.STATE).value(source.state().word());
      Moment observedAt = source.observedAt().orElse(null);
      if (observedAt != null) time(json, Fields.OBSERVED_AT, observedAt.wallMillis());
      json.field(Fields.DURATION, source.duration());
      json.field(Fields.CADENCE, source.cadence());
      long epoch = epochs ? provenance.defaultEpoch(source.name()) : 0;
      if (epoch != 0) json.name(Fields.EPOCH).value(epoch);
      json.field(Fields.ERROR, source.error());
      json.field(Fields.ADVICE, source.advice());
      if (source.stuckThreads() > 0) json.name(Fields.STUCK_THREADS).value(source.stuckThreads());
      json.endObject();
    }
    json.endArray();
  }

  private void writeDevices(Provenance provenance) {
    provenance.definitions().write(json);
    DeviceWriter writer = new DeviceWriter(snapshot, options.level(), provenance, json);
    json.name(Section.DEVICES.word()).beginArray();
    for (int device = 0; device < snapshot.inventory().size(); device++) writer.write(device);
    json.endArray();
  }

  private void writeProcesses() {
    json.name(Section.PROCESSES.word()).beginArray();
    for (ProcessUse process : snapshot.processes()) {
      json.beginObject();
      json.name(Fields.PID).value(process.pid());
      if (process.startedAt() != 0) time(json, Fields.STARTED_AT, process.startedAt());
      json.field(Fields.NAME, process.name());
      json.field(Fields.USER, process.user());
      json.field(Fields.CONTAINER, process.container());
      json.field(Fields.CPU_RATIO, process.cpuRatio());
      json.field(Fields.MEMORY_BYTES, process.memoryBytes());
      if (!process.uses().isEmpty()) writeUses(process.uses());
      json.endObject();
    }
    json.endArray();
  }

  private void writeUses(List<DeviceUse> uses) {
    json.name(Fields.USES).beginArray();
    for (DeviceUse use : uses) {
      json.beginObject();
      json.name(Fields.DEVICE).value(use.device());
      json.field(Fields.KIND, use.kind());
      json.field(Fields.MEMORY_BYTES, use.memoryBytes());
      if (!use.shares().isEmpty()) writeShares(use.shares());
      json.endObject();
    }
    json.endArray();
  }

  private void writeShares(List<EngineShare> shares) {
    List<String> written = new ArrayList<>(shares.size());
    json.name(Fields.SHARES).beginObject();
    for (EngineShare share : shares) {
      if (!Double.isFinite(share.ratio()) || written.contains(share.engine())) continue;
      json.name(share.engine()).value(share.ratio());
      written.add(share.engine());
    }
    json.endObject();
  }

  private void writeEvents() {
    json.name(Section.EVENTS.word()).beginArray();
    for (Event event : snapshot.events()) {
      json.beginObject();
      json.name(Fields.SESSION).value(event.session());
      json.name(Fields.SEQ).value(event.seq());
      json.name(Fields.AT).value(Rfc3339.format(clamped(event.at().wallMillis())));
      json.field(Fields.DEVICE, event.device());
      json.name(Fields.CODE).value(event.code());
      if (event.number().isPresent()) json.name(Fields.NUMBER).value(event.number().getAsLong());
      json.field(Fields.TEXT, event.text());
      json.endObject();
    }
    json.endArray();
  }

  private void writeFindings() {
    json.name(Section.FINDINGS.word()).beginArray();
    for (Finding finding : snapshot.findings()) {
      json.beginObject();
      json.name(Fields.SEVERITY).value(finding.severity().word());
      json.name(Fields.CODE).value(finding.code());
      json.field(Fields.SUBJECT, finding.subject());
      Moment since = finding.since().orElse(null);
      if (since != null) time(json, Fields.SINCE, since.wallMillis());
      json.field(Fields.TEXT, finding.text());
      json.field(Fields.ACTION, finding.action());
      json.endObject();
    }
    json.endArray();
  }
}
