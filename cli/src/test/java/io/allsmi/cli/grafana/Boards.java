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
   * Every query of every panel, and those that fill the choices.
   *
   * @param choice what is chosen above the panels
   */
  public static List<Asked> queries(Choice choice) {
    List<Asked> queries = new ArrayList<>();
    for (Board board : all()) {
      for (Variable variable : board.variables()) {
        if (!variable.kind().equals("query")) continue;
        String at = board.file() + ": choice of " + variable.label();
        queries.add(new Asked(at, choice.filled(variable.series()), false));
      }
      for (Panel panel : board.panels()) {
        boolean over = panel.kind == Panel.Kind.LINES || panel.kind == Panel.Kind.STATES;
        for (Panel.Query query : panel.queries) {
          String at = board.file() + ": " + panel.title + ": " + query.legend();
          queries.add(new Asked(at, choice.filled(query.expression()), over));
        }
      }
    }
    return queries;
  }
}
