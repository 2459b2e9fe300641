package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.BoardJson.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Units, limits, colours and words of a panel's values. */
final class PanelFields {
  private PanelFields() {}

  static Map<String, Object> of(Panel panel) {
    Map<String, Object> defaults = object("unit", panel.unit, "noValue", panel.absent);
    if (panel.bounded && panel.kind != Panel.Kind.TABLE) {
      defaults.put("min", 0);
      defaults.put("max", 1);
    }
    if (panel.whole) defaults.put("decimals", 0);
    boolean coloured = panel.kind == Panel.Kind.STAT || panel.kind == Panel.Kind.STATES;
    defaults.put("color", object("mode", coloured ? "thresholds" : "palette-classic"));
    defaults.put("thresholds", object("mode", "absolute", "steps", steps(panel)));
    defaults.put("mappings", mappings(panel));
    defaults.put("custom", custom(panel));
    return object("defaults", defaults, "overrides", overrides(panel));
  }

  private static List<Object> steps(Panel panel) {
    List<Object> steps = new ArrayList<>();
    boolean warns = !panel.steps.isEmpty();
    steps.add(object("color", warns ? "green" : "blue", "value", Float.NaN));
    for (Panel.Step step : panel.steps) {
      steps.add(object("color", step.color(), "value", step.from()));
    }
    return steps;
  }

  private static List<Object> mappings(Panel panel) {
    if (panel.states.isEmpty()) return List.of();
    Map<String, Object> words = object();
    for (Panel.State state : panel.states) {
      words.put(
          Integer.toString(state.value()),
          object("text", state.text(), "color", state.color(), "index", words.size()));
    }
    return List.of(object("type", "value", "options", words));
  }

  private static Map<String, Object> custom(Panel panel) {
    return switch (panel.kind) {
      case LINES ->
          object(
              "drawStyle",
              "line",
              "lineWidth",
              1,
              "fillOpacity",
              panel.stacked ? 25 : 5,
              "showPoints",
              "never",
              "spanNulls",
              false,
              "stacking",
              object("mode", panel.stacked ? "normal" : "none", "group", "A"));
      case STATES -> object("fillOpacity", 75, "lineWidth", 0);
      case TABLE -> object("align", "auto", "filterable", true);
      case STAT, ROW -> object();
    };
  }

  /** Each column of a table has a unit of its own; shares are drawn as bars. */
  private static List<Object> overrides(Panel panel) {
    List<Object> overrides = new ArrayList<>();
    if (panel.kind != Panel.Kind.TABLE) return overrides;
    for (Panel.Query query : panel.queries) {
      List<Object> properties = new ArrayList<>();
      properties.add(object("id", "unit", "value", query.unit()));
      properties.add(object("id", "noValue", "value", "–"));
      if (query.unit().equals(Units.SHARE)) {
        properties.add(object("id", "min", "value", 0));
        properties.add(object("id", "max", "value", 1));
        properties.add(
            object(
                "id",
                "custom.cellOptions",
                "value",
                object("type", "gauge", "mode", "basic", "valueDisplayMode", "text")));
      }
      overrides.add(
          object(
              "matcher",
              object("id", "byName", "options", query.legend()),
              "properties",
              properties));
    }
    return overrides;
  }

  /** The answers side by side, by the labels that they share, with titles for columns. */
  static List<Object> merged(Panel panel) {
    Map<String, Object> order = object();
    for (String label : panel.labels) order.put(label, order.size());
    Map<String, Object> names = object();
    boolean single = panel.queries.size() == 1;
    for (int i = 0; i < panel.queries.size(); i++) {
      String value = single ? "Value" : "Value #" + BoardJson.refId(i);
      names.put(value, panel.queries.get(i).legend());
    }
    return List.of(
        object("id", "merge", "options", object()),
        object(
            "id",
            "organize",
            "options",
            object(
                "excludeByName", object("Time", true),
                "indexByName", order,
                "renameByName", names)));
  }
}
