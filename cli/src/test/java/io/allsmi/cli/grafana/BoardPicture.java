package io.allsmi.cli.grafana;

import io.allsmi.cli.grafana.PrometheusAnswer.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a dashboard, from the answers of a real Prometheus to its queries. It stands in for
 * Grafana's own and says so: the queries, the layout, the units and the words are the dashboard's,
 * the drawing is ours.
 */
public final class BoardPicture {
  private static final int COLUMN = 50;
  private static final int ROW = 30;
  private static final int MARGIN = 8;
  private static final int HEAD = 52;
  private static final int FOOT = 26;
  private static final String CAPTION =
      "Drawn by allsmi's own small renderer from a real Prometheus' answers to the dashboard's"
          + " queries; Grafana draws the same panels in its own way. All nodes are simulated.";

  /** Who is asked. */
  public interface Source {
    /** The answer to a query, for now or for a range. */
    String answer(String expression, boolean over) throws IOException, InterruptedException;
  }

  private BoardPicture() {}

  /**
   * Draws each dashboard.
   *
   * @param choice what is chosen above the panels
   * @return names of files and pictures, one after the other
   */
  public static List<String> all(Source source, Choice choice)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    for (Board board : Boards.all()) {
      all.add(board.file() + ".svg");
      all.add(draw(board, source, choice.of(board)));
    }
    return all;
  }

  private static String draw(Board board, Source source, Choice choice)
      throws IOException, InterruptedException {
    List<Board.Place> places = board.places();
    int rows = 0;
    for (int i = 0; i < places.size(); i++) {
      rows = Math.max(rows, places.get(i).y() + board.panels().get(i).height);
    }
    int width = 24 * COLUMN + 2 * MARGIN;
    Svg svg = new Svg(width, HEAD + rows * ROW + FOOT, board.title());
    svg.text(MARGIN + 4, 22, width, 17, Svg.INK, board.title());
    svg.text(MARGIN + 4, 41, width, 11, Svg.FAINT, choice.words(board));
    for (int i = 0; i < places.size(); i++) {
      Panel panel = board.panels().get(i);
      double x = MARGIN + places.get(i).x() * COLUMN + 2;
      double y = HEAD + places.get(i).y() * ROW + 2;
      if (panel.kind == Panel.Kind.ROW) {
        svg.text(x + 4, y + 19, width, 14, Svg.INK, "▾ " + panel.title);
        continue;
      }
      PanelPicture picture =
          new PanelPicture(svg, panel, x, y, panel.width * COLUMN - 4, panel.height * ROW - 4);
      picture.draw(answers(panel, source, choice));
    }
    svg.text(MARGIN + 4, HEAD + rows * ROW + 16, width, 11, Svg.FAINT, CAPTION);
    return svg.end();
  }

  private static List<List<Series>> answers(Panel panel, Source source, Choice choice)
      throws IOException, InterruptedException {
    boolean over = panel.kind == Panel.Kind.LINES || panel.kind == Panel.Kind.STATES;
    List<List<Series>> answers = new ArrayList<>();
    for (Panel.Query query : panel.queries) {
      String answer = source.answer(choice.filled(query.expression()), over);
      answers.add(PrometheusAnswer.of(answer));
    }
    return answers;
  }
}
