package io.allsmi.wire.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Rfc3339;
import io.allsmi.model.Severity;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.RawDocument.RawDevice;
import io.allsmi.wire.json.RawDocument.RawMetric;
import io.allsmi.wire.json.RawDocument.RawOrigin;
import io.allsmi.wire.json.RawDocument.RawPart;
import io.allsmi.wire.json.RawDocument.RawReading;
import io.allsmi.wire.json.RawDocument.RawSource;
import io.allsmi.wire.json.RawDocument.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes the tokens of one document. A field of the wrong type is an error, an unknown one not. */
final class DocumentParser {
  private static final long LAST_TIME = 253_402_300_799_999L;

  /** Most words of an array, for example the states of a metric. */
  private static final int MOST_WORDS = 4096;

  private final JsonParser parser;
  private final Limits limits;
  private final RawDocument document = new RawDocument();

  DocumentParser(JsonParser parser, Limits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  RawDocument document() throws IOException {
    parser.nextToken();
    beginObject();
    while (nextField()) {
      switch (parser.currentName()) {
        case Fields.SCHEMA -> document.schema = string();
        case Fields.NODE -> document.node = string();
        case Fields.AT -> document.at = time();
        case Fields.METRICS -> metrics();
        case "sources" -> sources();
        case "devices" -> devices();
        case "processes" -> processes();
        case "events" -> events();
        case "findings" -> findings();
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) throw malformed("something follows the document");
    return document;
  }

  private void sources() throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      document.sources.add(source());
    }
  }

  private RawSource source() throws IOException {
    String name = "";
    String state = "";
    long observedAt = RawDocument.NO_TIME;
    double duration = Double.NaN;
    double cadence = Double.NaN;
    long epoch = 0;
    String error = "";
    String advice = "";
    int stuckThreads = 0;
    while (nextField()) {
      switch (parser.currentName()) {
        case Fields.NAME -> name = string();
        case Fields.STATE -> state = string();
        case Fields.OBSERVED_AT -> observedAt = time();
        case Fields.DURATION -> duration = number();
        case Fields.CADENCE -> cadence = number();
        case Fields.EPOCH -> epoch = integer();
        case Fields.ERROR -> error = string();
        case Fields.ADVICE -> advice = string();
        case Fields.STUCK_THREADS -> stuckThreads = Math.clamp(integer(), 0, 1 << 20);
        default -> parser.skipChildren();
      }
    }
    Source source =
        new Source(
            name,
            stateOf(state),
            moment(observedAt),
            duration,
            cadence,
            error,
            advice,
            stuckThreads);
    return new RawSource(source, epoch);
  }

  /** A state of a newer version is one in which it did not answer well. */
  private static SourceState stateOf(String word) {
    for (SourceState state : SourceState.values()) {
      if (state.word().equals(word)) return state;
    }
    return SourceState.FAILED;
  }

  private static Optional<Moment> moment(long millis) {
    return millis == RawDocument.NO_TIME ? Optional.empty() : Optional.of(Moment.ofWall(millis));
  }

  private void metrics() throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) {
      String path = parser.currentName();
      beginObject();
      RawMetric metric = metric();
      if (document.metrics.size() < limits.unknownMetrics()) document.metrics.put(path, metric);
    }
  }

  private RawMetric metric() throws IOException {
    RawMetric metric = new RawMetric();
    while (nextField()) {
      switch (parser.currentName()) {
        case Fields.TYPE -> metric.type = string();
        case Fields.UNIT -> metric.unit = string();
        case Fields.PART -> metric.part = string();
        case Fields.PART_IN_NAME -> metric.partInName = bool();
        case Fields.HELP -> metric.help = string();
        case Fields.STATES -> metric.states = words();
        case Fields.LEVEL -> metric.level = string();
        case Fields.AGGREGATE -> metric.aggregate = string();
        case Fields.GROUP -> metric.group = string();
        case Fields.DIRECTION -> metric.direction = string();
        case Fields.LABEL -> metric.label = string();
        case Fields.SCALE -> metric.scale = string();
        case Fields.DIGITS -> metric.digits = Math.clamp(integer(), -1, 17);
        case Fields.HISTORY -> metric.history = bool();
        case Fields.KINDS -> metric.kinds = words();
        case Fields.LIMIT_OF -> limitOf(metric);
        case Fields.DERIVED -> derived(metric);
        default -> parser.skipChildren();
      }
    }
    return metric;
  }

  private void limitOf(RawMetric metric) throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) {
      switch (parser.currentName()) {
        case Fields.METRIC -> metric.limitOf = string();
        case Fields.ROLE -> metric.role = string();
        default -> parser.skipChildren();
      }
    }
  }

  private void derived(RawMetric metric) throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) {
      metric.derivation = parser.currentName();
      metric.operands = words();
    }
  }

  private void devices() throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      if (document.devices.size() == limits.devices()) {
        throw malformed("more than " + limits.devices() + " devices");
      }
      RawDevice device = device();
      if (device.name.isEmpty()) throw malformed("a device without a name");
      document.devices.add(device);
    }
  }

  private RawDevice device() throws IOException {
    RawDevice device = new RawDevice();
    while (nextField()) {
      String field = parser.currentName();
      switch (field) {
        case Fields.DEVICE -> device.name = string();
        case Fields.KIND -> device.kind = string();
        case Fields.SCOPE -> device.scope = string();
        case Fields.VENDOR -> device.vendor = string();
        case Fields.MODEL -> device.model = string();
        case Fields.PARENT -> device.parent = string();
        case Fields.INFO -> device.info = info();
        case Fields.KEYS -> device.keys = keys();
        case Fields.REPORTABLE -> reportable(device);
        case Fields.OTHER_SOURCES -> otherSources(device);
        case Fields.READINGS -> readings(device);
        case Fields.PARTS -> parts(device);
        default -> {
          if (Fields.isOfInfo(field)) device.flatInfo.put(field, string());
          else if (!isOfOrigin(field, device.origin)) parser.skipChildren();
        }
      }
    }
    return device;
  }

  /** Takes a field that tells where readings are from. */
  private boolean isOfOrigin(String field, RawOrigin origin) throws IOException {
    switch (field) {
      case Fields.SOURCE -> origin.source = string();
      case Fields.OBSERVED_AT -> origin.observedAt = time();
      case Fields.EPOCH -> {
        origin.epoch = integer();
        origin.hasEpoch = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Info info() throws IOException {
    if (!beginObjectOrNull()) return Info.NONE;
    Map<String, String> entries = new HashMap<>();
    while (nextField()) {
      String key = parser.currentName();
      if (parser.currentToken() == JsonToken.VALUE_STRING) entries.put(key, parser.getText());
      else parser.skipChildren();
    }
    return Info.of(entries);
  }

  /** The keys, the strongest first, whatever the order of the fields. */
  private List<IdentityKey> keys() throws IOException {
    Map<KeyType, String> values = new EnumMap<>(KeyType.class);
    List<IdentityKey> keys = new ArrayList<>();
    if (!beginObjectOrNull()) return keys;
    while (nextField()) {
      KeyType type = keyType(parser.currentName());
      String value = string();
      if (type != null && !value.isEmpty()) values.put(type, value);
    }
    for (Map.Entry<KeyType, String> entry : values.entrySet()) {
      keys.add(new IdentityKey(entry.getKey(), entry.getValue()));
    }
    return keys;
  }

  private static @Nullable KeyType keyType(String word) {
    for (KeyType type : KeyType.values()) {
      if (MetricDefinitions.word(type).equals(word)) return type;
    }
    return null;
  }

  private void reportable(RawDevice device) throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) {
      String path = parser.currentName();
      device.reportable.put(path, words());
    }
  }

  private void otherSources(RawDevice device) throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      RawOrigin origin = new RawOrigin();
      while (nextField()) {
        String field = parser.currentName();
        if (field.equals(Fields.READINGS)) origin.paths = words();
        else if (!isOfOrigin(field, origin)) parser.skipChildren();
      }
      device.others.add(origin);
    }
  }

  private void readings(RawDevice device) throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) reading(device.readings);
  }

  private void parts(RawDevice device) throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) {
      String kind = parser.currentName();
      if (!beginArray()) continue;
      while (nextElement()) {
        beginObject();
        if (device.parts.size() == Layout.MOST_ORDINALS - 1) {
          throw malformed("more than " + (Layout.MOST_ORDINALS - 1) + " parts of a device");
        }
        device.parts.add(part(kind));
      }
    }
  }

  private RawPart part(String kind) throws IOException {
    RawPart part = new RawPart(kind);
    while (nextField()) {
      switch (parser.currentName()) {
        case Fields.NAME -> part.name = string();
        case Fields.INFO -> part.info = info();
        default -> reading(part.readings);
      }
    }
    return part;
  }

  /** A reading; one of a form that this version does not know is ignored. */
  private void reading(List<RawReading> readings) throws IOException {
    String name = parser.currentName();
    RawValue value =
        switch (token()) {
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new RawValue.Number(parser.getDoubleValue());
          case VALUE_TRUE -> new RawValue.Bool(true);
          case VALUE_FALSE -> new RawValue.Bool(false);
          case VALUE_STRING -> new RawValue.Text(parser.getText());
          case START_ARRAY -> wordsOnly();
          default -> {
            parser.skipChildren();
            yield null;
          }
        };
    if (value != null) readings.add(new RawReading(name, value));
  }

  /** An array of strings; null for an array with anything else in it. */
  private RawValue.@Nullable Words wordsOnly() throws IOException {
    List<String> words = new ArrayList<>();
    boolean only = true;
    while (nextElement()) {
      if (parser.currentToken() == JsonToken.VALUE_STRING && words.size() < MOST_WORDS) {
        words.add(parser.getText());
      } else {
        only = false;
        parser.skipChildren();
      }
    }
    return only ? new RawValue.Words(words) : null;
  }

  private void processes() throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      document.processes.add(process());
    }
  }

  private ProcessUse process() throws IOException {
    long pid = 0;
    long startedAt = 0;
    String name = "";
    String user = "";
    String container = "";
    double cpuRatio = Double.NaN;
    double memoryBytes = Double.NaN;
    List<DeviceUse> uses = new ArrayList<>();
    while (nextField()) {
      switch (parser.currentName()) {
        case Fields.PID -> pid = integer();
        case Fields.STARTED_AT -> startedAt = time();
        case Fields.NAME -> name = string();
        case Fields.USER -> user = string();
        case Fields.CONTAINER -> container = string();
        case Fields.CPU_RATIO -> cpuRatio = number();
        case Fields.MEMORY_BYTES -> memoryBytes = number();
        case Fields.USES -> uses(uses);
        default -> parser.skipChildren();
      }
    }
    if (pid != (int) pid) throw malformed("a process id of " + pid);
    if (startedAt == RawDocument.NO_TIME) startedAt = 0;
    return new ProcessUse((int) pid, startedAt, name, user, container, cpuRatio, memoryBytes, uses);
  }

  private void uses(List<DeviceUse> uses) throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      String device = "";
      String kind = "";
      double memoryBytes = Double.NaN;
      List<EngineShare> shares = new ArrayList<>();
      while (nextField()) {
        switch (parser.currentName()) {
          case Fields.DEVICE -> device = string();
          case Fields.KIND -> kind = string();
          case Fields.MEMORY_BYTES -> memoryBytes = number();
          case Fields.SHARES -> shares(shares);
          default -> parser.skipChildren();
        }
      }
      uses.add(new DeviceUse(device, kind, memoryBytes, shares));
    }
  }

  private void shares(List<EngineShare> shares) throws IOException {
    if (!beginObjectOrNull()) return;
    while (nextField()) {
      String engine = parser.currentName();
      double ratio = number();
      if (Double.isFinite(ratio)) shares.add(new EngineShare(engine, ratio));
    }
  }

  private void events() throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      String session = "";
      long seq = 0;
      long at = RawDocument.NO_TIME;
      String device = "";
      String code = "";
      OptionalLong number = OptionalLong.empty();
      String text = "";
      while (nextField()) {
        switch (parser.currentName()) {
          case Fields.SESSION -> session = string();
          case Fields.SEQ -> seq = integer();
          case Fields.AT -> at = time();
          case Fields.DEVICE -> device = string();
          case Fields.CODE -> code = string();
          case Fields.NUMBER -> number = OptionalLong.of(integer());
          case Fields.TEXT -> text = string();
          default -> parser.skipChildren();
        }
      }
      if (at == RawDocument.NO_TIME) throw malformed("an event without a time");
      document.events.add(new Event(session, seq, Moment.ofWall(at), device, code, number, text));
    }
  }

  private void findings() throws IOException {
    if (!beginArray()) return;
    while (nextElement()) {
      beginObject();
      String severity = "";
      String code = "";
      String subject = "";
      long since = RawDocument.NO_TIME;
      String text = "";
      String action = "";
      while (nextField()) {
        switch (parser.currentName()) {
          case Fields.SEVERITY -> severity = string();
          case Fields.CODE -> code = string();
          case Fields.SUBJECT -> subject = string();
          case Fields.SINCE -> since = time();
          case Fields.TEXT -> text = string();
          case Fields.ACTION -> action = string();
          default -> parser.skipChildren();
        }
      }
      document.findings.add(
          new Finding(severityOf(severity), code, subject, moment(since), text, action));
    }
  }

  private static Severity severityOf(String word) {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) return severity;
    }
    return Severity.WARNING;
  }

  private void beginObject() throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) throw malformed("an object is expected");
  }

  private boolean beginObjectOrNull() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) return false;
    beginObject();
    return true;
  }

  private boolean beginArray() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) return false;
    if (parser.currentToken() != JsonToken.START_ARRAY) throw malformed("an array is expected");
    return true;
  }

  /** Goes to the value of the next field of an object. */
  private boolean nextField() throws IOException {
    if (parser.nextToken() != JsonToken.FIELD_NAME) return false;
    parser.nextToken();
    return true;
  }

  private boolean nextElement() throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** The token that was read last; the end of the document is not one. */
  private JsonToken token() {
    JsonToken token = parser.currentToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  private String string() throws IOException {
    return switch (token()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> "";
      default -> throw malformed("a string is expected");
    };
  }

  private double number() throws IOException {
    return switch (token()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        double value = parser.getDoubleValue();
        yield Double.isFinite(value) ? value : Double.NaN;
      }
      case VALUE_NULL -> Double.NaN;
      default -> throw malformed("a number is expected");
    };
  }

  private long integer() throws IOException {
    return switch (token()) {
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NULL -> 0;
      default -> throw malformed("an integer is expected");
    };
  }

  private boolean bool() throws IOException {
    return switch (token()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE, VALUE_NULL -> false;
      default -> throw malformed("true or false is expected");
    };
  }

  private long time() throws IOException {
    String text = string();
    if (text.isEmpty()) return RawDocument.NO_TIME;
    OptionalLong millis = Rfc3339.parse(text);
    if (millis.isEmpty() || millis.getAsLong() < 0 || millis.getAsLong() > LAST_TIME) {
      throw malformed("a time as in 2026-11-21T21:04:17.120Z is expected");
    }
    return millis.getAsLong();
  }

  private List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    if (!beginArray()) return words;
    while (nextElement()) {
      if (words.size() == MOST_WORDS) throw malformed("more than " + MOST_WORDS + " words");
      words.add(string());
    }
    return words;
  }

  private UnreadableException malformed(String what) {
    return new UnreadableException(what + at(parser.currentTokenLocation()));
  }

  static String at(@Nullable JsonLocation location) {
    if (location == null) return "";
    return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
