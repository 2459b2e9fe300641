package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.Problem;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.List;

/** The columns of problems: since when, where, what, what to do, whose. */
public final class ProblemFields {
  private final Scene scene;

  private ProblemFields(Scene scene) {
    this.scene = scene;
  }

  public static List<Field<ProblemLine>> of(Scene scene) {
    return new ProblemFields(scene).fields();
  }

  private List<Field<ProblemLine>> fields() {
    return List.of(
        Field.of(Column.left("since", 10, 1, this::since), this::seconds),
        Field.<ProblemLine>ofText(
                Column.left("where", 16, 0, ProblemFields::where), ProblemLine::where)
            .upTo(30),
        Field.<ProblemLine>ofText(
                Column.left("what", 36, 0, ProblemFields::what), line -> line.problem().what())
            .upTo(200),
        Field.<ProblemLine>ofText(
                Column.left("what to do", 20, 4, ProblemFields::action),
                line -> line.problem().action())
            .upTo(200),
        Field.<ProblemLine>ofText(
                Column.left("used by", 8, 5, ProblemFields::owner), line -> line.problem().owner())
            .upTo(16));
  }

  private double seconds(ProblemLine line) {
    long since = line.problem().sinceMillis();
    return since <= 0 ? Double.NaN : Math.max(0, (scene.now().wallMillis() - since) / 1e3);
  }

  private void since(Canvas cell, ProblemLine line) {
    Problem problem = line.problem();
    Style style = Mark.style(problem.severity());
    cell.text(0, 0, Mark.glyph(problem.severity(), cell.glyphs()), style);
    double seconds = seconds(line);
    String text = Double.isNaN(seconds) ? Show.absent() : Show.duration(seconds);
    cell.text(2, 0, text, cell.width() - 2, Style.DIM);
  }

  private static void where(Canvas cell, ProblemLine line) {
    cell.text(0, 0, line.where(), cell.width(), Style.BRIGHT);
  }

  private static void what(Canvas cell, ProblemLine line) {
    cell.text(0, 0, line.problem().what(), cell.width(), Style.NORMAL);
  }

  private static void action(Canvas cell, ProblemLine line) {
    Cells.text(cell, line.problem().action(), Style.DIM);
  }

  private static void owner(Canvas cell, ProblemLine line) {
    Cells.text(cell, line.problem().owner(), Style.NORMAL);
  }
}
