package io.allsmi.model.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes docs/metrics.md from the catalogue. */
final class MetricsPage {
  private final StringBuilder page = new StringBuilder();

  static String page() {
    return new MetricsPage().write();
  }

  private String write() {
    page.append(
        """
        # Metrics

        Every number that allsmi knows. This page is generated from the catalogue; do not edit it by hand
        (`mvn -pl model test -Dallsmi.update=true` writes it anew).

        * **name**: the field in JSON, in `--query` and in columns. Readings of a part (a link, a core, a
          sensor) stand under `parts` in JSON and are written `part.name` in `--query`.
        * **in the text exposition**: the family's name. Each sample has the label `device`, and the label
          named like the part where there is one. Names of samples are the same in Prometheus text and in
          OpenMetrics; there a counter's family is named without `_total` and a family of descriptions
          without `_info`, in `# TYPE`, `# UNIT` and `# HELP` alone.
        * **level**: `core` is what rows, heat maps and alerts need, `detail` what a device page shows, `all`
          the rest. Each level contains the one before.
        * **over groups**: how the readings of several devices combine.
        * Derived readings that compare two readings in time are left to Prometheus in the text exposition.
        * A reading that was not obtained is absent everywhere: no sample, no field, a dash on the screen.

        """);
    section("Accelerators", AcceleratorMetrics.all());
    section("Buses, links and fabrics of accelerators", InterconnectMetrics.all());
    section("Host", HostMetrics.all());
    return page.toString();
  }

  private void section(String title, List<Metric> metrics) {
    page.append("## ").append(title).append("\n\n");
    page.append("| name | in the text exposition | type, unit | level | over groups | meaning |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (Metric metric : metrics) row(metric);
    page.append('\n');
  }

  private void row(Metric metric) {
    page.append("| `").append(metric.path()).append("` | ").append(families(metric)).append(" | ");
    page.append(metric.type().word());
    if (metric.unit() != Unit.NONE)
      page.append(", ").append(metric.unit().word().replace('_', ' '));
    page.append(" | ").append(metric.level().word()).append(" | ");
    page.append(metric.aggregate().name().toLowerCase(Locale.ROOT))
        .append(" | ")
        .append(meaning(metric));
    page.append(" |\n");
  }

  private static String families(Metric metric) {
    if (metric.derived().map(Derived::overTime).orElse(false)) return "–";
    List<String> scopes = new ArrayList<>();
    for (DeviceKind kind : metric.kinds()) {
      if (!scopes.contains(kind.scope().word())) scopes.add(kind.scope().word());
    }
    List<String> names = new ArrayList<>();
    for (String scope : scopes) names.add("`" + family(scope, metric) + "`");
    return String.join("<br>", names);
  }

  private static String family(String scope, Metric metric) {
    if (metric.isText()) return "allsmi_" + scope + "_mode_info{mode=\"" + metric.name() + "\"}";
    String part = metric.part().filter(PartKind::inName).map(kind -> kind.word() + "_").orElse("");
    String name = "allsmi_" + scope + "_" + part + metric.name();
    return switch (metric.type()) {
      case FLAGS -> name + "_active{reason}";
      case STATE -> metric.states().isEmpty() ? name : name + "{state}";
      default -> name;
    };
  }

  private static String meaning(Metric metric) {
    StringBuilder text = new StringBuilder(metric.help());
    metric.derived().ifPresent(derived -> text.append(". Derived: ").append(formula(derived)));
    metric
        .limitOf()
        .ifPresent(
            limit ->
                text.append(". Limit (")
                    .append(limit.role().name().toLowerCase(Locale.ROOT))
                    .append(") of `")
                    .append(limit.of().name())
                    .append('`'));
    if (!metric.states().isEmpty()) {
      text.append(". One of: `").append(String.join("`, `", metric.states())).append('`');
    }
    return text.toString();
  }

  private static String formula(Derived derived) {
    return switch (derived) {
      case Derived.Rate(Metric counter) -> "`" + counter.name() + "` by second";
      case Derived.Busy(Metric busy, Metric idle) ->
          "growth of `" + busy.name() + "` by that of it and `" + idle.name() + "`";
      case Derived.Ratio(Metric part, Metric whole) ->
          "`" + part.name() + "` / `" + whole.name() + "`";
      case Derived.Margin(Metric limit, Metric value) ->
          "`" + limit.name() + "` − `" + value.name() + "`";
    };
  }
}
