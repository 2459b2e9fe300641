package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;

/** Names of families in the text exposition: a public contract, made here alone. */
public final class FamilyName {
  /** What every family of this program starts with. */
  public static final String PREFIX = "allsmi_";

  /** The label that names the device, on every sample of a device. */
  public static final String DEVICE = "device";

  /** The label that names one of a set of flags. */
  public static final String REASON = "reason";

  /** The label that names one state of several. */
  public static final String STATE = "state";

  /** The label that identifies the device across machines, where it is asked for. */
  static final String UUID = "uuid";

  static final String ACTIVE = "_active";
  static final String INFO = "info";
  static final String INFO_ENDING = "_info";
  static final String SOFTWARE_INFO = "software_info";
  static final String LINK_INFO = "link_info";
  static final String MODE_INFO = "mode_info";
  static final String MODE = "mode";
  static final String VALUE = "value";

  static final String BUILD_INFO = "allsmi_build_info";
  static final String COLLECTOR = "collector";
  static final String SUCCESS = "allsmi_collector_success";
  static final String DURATION = "allsmi_collector_duration_seconds";
  static final String LAST_SUCCESS = "allsmi_collector_last_success_timestamp_seconds";
  static final String STUCK_THREADS = "allsmi_collector_stuck_threads";
  static final String OMITTED = "allsmi_exposition_families_omitted";

  /** The labels of the family that describes the devices of a scope. */
  static final String[] INFO_LABELS = {
    DEVICE, "kind", "vendor", "model", UUID, "serial", "pci", "numa", "parent"
  };

  static final String[] NODE_INFO_LABELS = {DEVICE, "hostname", "os", "kernel"};

  /** The labels of versions, behind those that name the device. */
  static final String[] SOFTWARE_LABELS = {"driver", "firmware", "vbios"};

  private FamilyName() {}

  /**
   * The family of a metric on devices of a scope: {@code allsmi_<scope>_[<part>_]<name>}, with
   * {@code _active} behind a set of flags; texts share {@code …_mode_info}.
   */
  public static String of(Scope scope, Metric metric) {
    StringBuilder name = new StringBuilder(64);
    name.append(PREFIX).append(scope.word()).append('_');
    PartKind part = metric.part().orElse(null);
    boolean text = metric.type() == MetricType.TEXT;
    if (part != null && (part.inName() || text)) name.append(part.word()).append('_');
    name.append(text ? MODE_INFO : metric.name());
    if (metric.type() == MetricType.FLAGS) name.append(ACTIVE);
    return name.toString();
  }

  /** The family of a scope with that ending. */
  static String of(Scope scope, String ending) {
    return PREFIX.concat(scope.word()).concat("_").concat(ending);
  }

  /** Whether the format takes it as the name of a family. */
  static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetter(c) && c != ':' && (i == 0 || c < '0' || c > '9')) return false;
    }
    return !name.isEmpty();
  }

  /** Whether the format takes it as the name of a label, beside the labels that families have. */
  static boolean isPartLabel(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!isLetter(c) && (i == 0 || c < '0' || c > '9')) return false;
    }
    return !label.isEmpty() && !label.equals(DEVICE) && !label.equals(UUID);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
