package io.allsmi.cli.grafana;

import java.util.ArrayList;
import java.util.List;

/** All dashboards. */
public final class Boards {
  /**
   * A query of a panel as Grafana would send it.
   *
   * @param at where it is, for people
   * @param over whether it is asked for a time line and not for now
   */
  public record Asked(String at, String expression, boolean over) {}

  private Boards() {}

  static List<Board> all() {
    return List.of(FleetBoard.board(), NodeBoard.board(), DeviceBoard.board(), HealthBoard.board());
  }

  /**
   * Every query of every panel, with all choices left open, and those that fill the choices.
   *
   * @param seconds length of the range that is looked at
   * @param step seconds between two points
   */
  public static List<Asked> queries(int seconds, int step) {
    List<Asked> queries = new ArrayList<>();
    for (Board board : all()) {
      for (Variable variable : board.variables()) {
        if (!variable.kind().equals("query")) continue;
        String at = board.file() + ": choice of " + variable.label();
        queries.add(new Asked(at, filled(variable.series(), seconds, step), false));
      }
      for (Panel panel : board.panels()) {
        boolean over = panel.kind == Panel.Kind.LINES || panel.kind == Panel.Kind.STATES;
        for (Panel.Query query : panel.queries) {
          String at = board.file() + ": " + panel.title + ": " + query.legend();
          queries.add(new Asked(at, filled(query.expression(), seconds, step), over));
        }
      }
    }
    return queries;
  }

  /** An expression with what Grafana puts in place of its variables. */
  static String filled(String expression, int seconds, int step) {
    return expression
        .replace("$__rate_interval", 4 * step + "s")
        .replace("$__range_s", Integer.toString(seconds))
        .replace("$__range", seconds + "s")
        .replace("$price", "0.25")
        .replaceAll("\\$(cluster|vendor|model|node|device)", ".*");
  }
}
