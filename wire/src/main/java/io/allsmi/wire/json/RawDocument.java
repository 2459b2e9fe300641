package io.allsmi.wire.json;

import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.InferredMetric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in the bytes, its fields in any order: what a reading is, and from where
 * and when, is settled when all of it has been read.
 */
final class RawDocument {
  @Nullable String schema;
  @Nullable String node;
  long at = NO_TIME;
  final List<RawSource> sources = new ArrayList<>();
  final Map<String, RawMetric> metrics = new LinkedHashMap<>();
  final List<RawDevice> devices = new ArrayList<>();
  final List<ProcessUse> processes = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  static final long NO_TIME = Long.MIN_VALUE;

  /** A source and the epoch of its block. */
  record RawSource(Source source, long epoch) {}

  /** Where readings are from; what it does not say is its source's. */
  static final class RawOrigin {
    String source = "";
    long observedAt = NO_TIME;
    boolean hasEpoch;
    long epoch;
    List<String> paths = List.of();
  }

  static final class RawDevice {
    String name = "";
    String kind = "";
    String scope = "";
    String vendor = "";
    String model = "";
    String parent = "";
    final Map<String, String> flatInfo = new HashMap<>();
    Info info = Info.NONE;
    @Nullable List<IdentityKey> keys;
    final Map<String, List<String>> reportable = new HashMap<>();
    final RawOrigin origin = new RawOrigin();
    final List<RawOrigin> others = new ArrayList<>();
    final List<RawReading> readings = new ArrayList<>();
    final List<RawPart> parts = new ArrayList<>();
  }

  static final class RawPart {
    final String kind;
    String name = "";
    Info info = Info.NONE;
    final List<RawReading> readings = new ArrayList<>();

    RawPart(String kind) {
      this.kind = kind;
    }
  }

  /** A field whose meaning depends on the metric. */
  sealed interface RawValue {
    /** The metric of a name that nobody defined, of which this is a value. */
    Metric infer(String name, @Nullable PartKind part);

    record Number(double value) implements RawValue {
      @Override
      public Metric infer(String name, @Nullable PartKind part) {
        return InferredMetric.ofNumber(name, part);
      }
    }

    record Bool(boolean value) implements RawValue {
      @Override
      public Metric infer(String name, @Nullable PartKind part) {
        return InferredMetric.ofBoolean(name, part);
      }
    }

    record Text(String value) implements RawValue {
      @Override
      public Metric infer(String name, @Nullable PartKind part) {
        return InferredMetric.ofText(name, part);
      }
    }

    record Words(List<String> values) implements RawValue {
      @Override
      public Metric infer(String name, @Nullable PartKind part) {
        return InferredMetric.ofFlags(name, part);
      }
    }
  }

  record RawReading(String name, RawValue value) {}

  /** A definition that the document carries. */
  static final class RawMetric {
    String type = "";
    String unit = "";
    String part = "";
    @Nullable Boolean partInName;
    String help = "";
    List<String> states = List.of();
    String level = "";
    String aggregate = "";
    String group = "";
    String direction = "";
    String label = "";
    String scale = "";
    int digits = -1;
    boolean history;
    List<String> kinds = List.of();
    String limitOf = "";
    String role = "";
    String derivation = "";
    List<String> operands = List.of();
  }
}
