package io.allsmi.wire.json;

/** The names of the document's fields, for the writer and the reader alike. */
final class Fields {
  static final String SCHEMA = "schema";
  static final String NODE = "node";
  static final String AT = "at";
  static final String METRICS = "metrics";

  static final String CONTACT = "contact";
  static final String REASON = "reason";
  static final String ADDRESSES = "addresses";
  static final String DIALECTS = "dialects";
  static final String LABELS = "labels";

  static final String NAME = "name";
  static final String STATE = "state";
  static final String OBSERVED_AT = "observed_at";
  static final String DURATION = "duration_seconds";
  static final String CADENCE = "cadence_seconds";
  static final String EPOCH = "epoch";
  static final String ERROR = "error";
  static final String ADVICE = "advice";
  static final String STUCK_THREADS = "stuck_threads";

  static final String DEVICE = "device";
  static final String KIND = "kind";
  static final String SCOPE = "scope";
  static final String VENDOR = "vendor";
  static final String MODEL = "model";
  static final String PARENT = "parent";
  static final String INFO = "info";
  static final String KEYS = "keys";
  static final String REPORTABLE = "reportable";
  static final String SOURCE = "source";
  static final String OTHER_SOURCES = "other_sources";
  static final String READINGS = "readings";
  static final String PARTS = "parts";

  /** The entries of a device's info that are fields of the device itself. */
  static final String[] OF_INFO = {"uuid", "serial", "pci", "numa", "driver", "firmware", "vbios"};

  static final String PID = "pid";
  static final String STARTED_AT = "started_at";
  static final String USER = "user";
  static final String CONTAINER = "container";
  static final String CPU_RATIO = "cpu_ratio";
  static final String MEMORY_BYTES = "memory_bytes";
  static final String USES = "uses";
  static final String SHARES = "shares";

  static final String SESSION = "session";
  static final String SEQ = "seq";
  static final String CODE = "code";
  static final String NUMBER = "number";
  static final String TEXT = "text";

  static final String SEVERITY = "severity";
  static final String SUBJECT = "subject";
  static final String SINCE = "since";
  static final String ACTION = "action";

  static final String TYPE = "type";
  static final String UNIT = "unit";
  static final String HELP = "help";
  static final String PART = "part";
  static final String PART_IN_NAME = "part_in_name";
  static final String KINDS = "kinds";
  static final String STATES = "states";
  static final String LEVEL = "level";
  static final String AGGREGATE = "aggregate";
  static final String GROUP = "group";
  static final String DIRECTION = "direction";
  static final String LABEL = "label";
  static final String SCALE = "scale";
  static final String DIGITS = "digits";
  static final String HISTORY = "history";
  static final String LIMIT_OF = "limit_of";
  static final String METRIC = "metric";
  static final String ROLE = "role";
  static final String DERIVED = "derived";

  private Fields() {}

  static boolean isOfInfo(String key) {
    for (String flat : OF_INFO) {
      if (flat.equals(key)) return true;
    }
    return false;
  }
}
