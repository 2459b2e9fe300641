package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.BoardJson.object;

import java.util.List;
import java.util.Map;

/** How a panel of each kind draws. */
final class PanelOptions {
  private PanelOptions() {}

  static Map<String, Object> of(Panel panel) {
    return switch (panel.kind) {
      case ROW -> Map.of();
      case STAT -> stat();
      case LINES -> object("legend", legend(panel), "tooltip", tooltip("multi"));
      case STATES -> states();
      case TABLE -> object("showHeader", true, "frameIndex", 0, "cellHeight", "sm");
    };
  }

  private static Map<String, Object> stat() {
    return object(
        "reduceOptions", object("calcs", List.of("lastNotNull"), "fields", "", "values", false),
        "orientation", "auto",
        "textMode", "value",
        "colorMode", "value",
        "graphMode", "none",
        "justifyMode", "auto",
        "wideLayout", true,
        "showPercentChange", false,
        "percentChangeColorMode", "standard");
  }

  /** Numbers beside the names, where there is room for them. */
  private static Map<String, Object> legend(Panel panel) {
    boolean wide = panel.height >= 8;
    return object(
        "showLegend",
        true,
        "displayMode",
        wide ? "table" : "list",
        "placement",
        "bottom",
        "calcs",
        wide ? List.of("lastNotNull", "max") : List.of());
  }

  private static Map<String, Object> states() {
    return object(
        "mergeValues",
        true,
        "showValue",
        "auto",
        "alignValue",
        "left",
        "rowHeight",
        0.8,
        "legend",
        object(
            "showLegend", true, "displayMode", "list", "placement", "bottom", "calcs", List.of()),
        "tooltip",
        tooltip("single"));
  }

  private static Map<String, Object> tooltip(String mode) {
    return object("mode", mode, "sort", mode.equals("multi") ? "desc" : "none");
  }
}
