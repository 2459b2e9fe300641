package io.allsmi.cli.monitoring;

import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.text.FamilyName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a page can have, by the catalogue. */
final class KnownNames {
  private static final Pattern NAME = Pattern.compile("(?<![a-zA-Z0-9_:])allsmi_[a-z0-9_]+");
  private static final List<String> DESCRIPTIONS =
      List.of("info", "software_info", "link_info", "mode_info");
  private static final List<String> OF_THE_PROGRAM =
      List.of(
          "build_info",
          "collector_success",
          "collector_duration_seconds",
          "collector_last_success_timestamp_seconds",
          "collector_stuck_threads",
          "exposition_families_omitted");

  private static final Set<String> ALL = all();

  private KnownNames() {}

  private static Set<String> all() {
    Set<String> all = new TreeSet<>();
    for (String each : OF_THE_PROGRAM) all.add(FamilyName.PREFIX + each);
    for (Scope scope : Scope.values()) {
      for (String each : DESCRIPTIONS) all.add(FamilyName.PREFIX + scope.word() + "_" + each);
    }
    for (Metric metric : Catalogue.core().metrics()) {
      for (DeviceKind kind : metric.kinds()) all.add(FamilyName.of(kind.scope(), metric));
    }
    return all;
  }

  /** The names of ours in a query that no page has. */
  static Set<String> unknownIn(String query) {
    Set<String> unknown = new TreeSet<>();
    Matcher name = NAME.matcher(query);
    while (name.find()) {
      if (!ALL.contains(name.group())) unknown.add(name.group());
    }
    return unknown;
  }
}
