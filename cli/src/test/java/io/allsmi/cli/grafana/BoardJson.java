package io.allsmi.cli.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dashboard as Grafana imports it: the classic model of dashboards, which all versions read. */
final class BoardJson {
  private static final int SCHEMA_VERSION = 41;
  private static final Map<String, Object> SOURCE =
      object("type", "prometheus", "uid", "${datasource}");

  private BoardJson() {}

  static String of(Board board) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uid", board.identity());
    json.put("title", board.title());
    json.put("description", board.description());
    json.put("tags", List.of("allsmi"));
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("editable", true);
    json.put("graphTooltip", 1);
    json.put("refresh", "30s");
    json.put("timezone", "");
    json.put("time", object("from", "now-1h", "to", "now"));
    json.put("timepicker", object("refresh_intervals", List.of("15s", "30s", "1m", "5m")));
    json.put("annotations", object("list", List.of()));
    json.put("links", List.of(siblings()));
    List<Object> variables = new ArrayList<>();
    for (Variable variable : board.variables()) variables.add(variable(variable));
    json.put("templating", object("list", variables));
    List<Object> panels = new ArrayList<>();
    List<Board.Place> places = board.places();
    for (int i = 0; i < places.size(); i++) {
      panels.add(panel(i + 1, board.panels().get(i), places.get(i)));
    }
    json.put("panels", panels);
    return JsonText.of(json);
  }

  /** A map in the order of its arguments: key, value, key, value. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i].toString(), pairs[i + 1]);
    return map;
  }

  private static Map<String, Object> siblings() {
    return object(
        "type",
        "dashboards",
        "title",
        "allsmi",
        "tooltip",
        "The other dashboards, for the same choice and time",
        "icon",
        "external link",
        "tags",
        List.of("allsmi"),
        "asDropdown",
        false,
        "includeVars",
        true,
        "keepTime",
        true,
        "targetBlank",
        false);
  }

  private static Map<String, Object> variable(Variable variable) {
    Map<String, Object> json =
        object("name", variable.name(), "label", variable.label(), "type", variable.kind());
    switch (variable.kind()) {
      case "datasource" -> json.put("query", variable.query());
      case "textbox" -> {
        json.put("query", variable.query());
        json.put("current", object("text", variable.query(), "value", variable.query()));
      }
      default -> {
        json.put("datasource", SOURCE);
        json.put("query", object("qryType", 1, "query", variable.query(), "refId", "A"));
        json.put("refresh", 2);
        json.put("sort", 7);
        json.put("multi", variable.several());
        json.put("includeAll", variable.several());
        if (variable.several()) {
          json.put("allValue", ".*");
          json.put("current", object("text", "All", "value", "$__all"));
        }
      }
    }
    return json;
  }

  private static Map<String, Object> panel(int id, Panel panel, Board.Place place) {
    Map<String, Object> json = object("id", id, "type", panel.kind.word(), "title", panel.title);
    json.put(
        "gridPos", object("x", place.x(), "y", place.y(), "w", panel.width, "h", panel.height));
    if (panel.kind == Panel.Kind.ROW) {
      json.put("collapsed", false);
      json.put("panels", List.of());
      return json;
    }
    json.put("description", panel.description);
    json.put("datasource", SOURCE);
    json.put("targets", targets(panel));
    json.put("fieldConfig", PanelFields.of(panel));
    json.put("options", PanelOptions.of(panel));
    if (panel.kind == Panel.Kind.TABLE) json.put("transformations", PanelFields.merged(panel));
    return json;
  }

  private static List<Object> targets(Panel panel) {
    boolean now = panel.kind == Panel.Kind.TABLE || panel.kind == Panel.Kind.STAT;
    List<Object> targets = new ArrayList<>();
    for (int i = 0; i < panel.queries.size(); i++) {
      Panel.Query query = panel.queries.get(i);
      boolean table = panel.kind == Panel.Kind.TABLE;
      targets.add(
          object(
              "refId",
              refId(i),
              "datasource",
              SOURCE,
              "expr",
              query.expression(),
              "legendFormat",
              table ? "__auto" : query.legend(),
              "format",
              table ? "table" : "time_series",
              "instant",
              now,
              "range",
              !now));
    }
    return targets;
  }

  /** A, B, C … */
  static String refId(int index) {
    return Character.toString('A' + index);
  }
}
