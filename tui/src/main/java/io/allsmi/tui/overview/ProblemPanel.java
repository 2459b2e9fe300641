package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Finding;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Table;
import java.util.List;

/** What is wrong, in words with what to do: a row each, worst first. */
final class ProblemPanel {
  private ProblemPanel() {}

  /**
   * Draws as many as fit.
   *
   * @param selected the selected one; -1 for none
   */
  static void draw(Canvas canvas, NodeView node, int selected, Hits hits) {
    hits.add(canvas, new Place.Inside(PanelName.PROBLEMS));
    List<Finding> findings = node.snapshot().findings();
    int first = Table.first(findings.size(), canvas.height(), selected);
    int rows = Math.min(canvas.height(), findings.size() - first);
    for (int y = 0; y < rows; y++) {
      boolean more = y == rows - 1 && findings.size() > first + rows;
      Canvas row = canvas.row(y);
      if (more) row.text(1, 0, findings.size() - first - y + " more problems", Style.WARNING);
      else draw(row, node, findings.get(first + y));
      if (first + y == selected) row.select();
      hits.add(row, new Place.Row(PanelName.PROBLEMS, first + y));
    }
  }

  private static void draw(Canvas row, NodeView node, Finding finding) {
    Line line =
        new Line(
            Mark.glyph(finding.severity(), row.glyphs()) + " ", Mark.style(finding.severity()));
    if (!finding.subject().isEmpty()) line.add(finding.subject() + ": ", Style.BRIGHT);
    line.add(finding.text(), Style.NORMAL);
    finding
        .since()
        .ifPresent(
            since -> {
              double seconds = node.snapshot().at().secondsSince(since);
              if (seconds >= 1) line.add(" for " + Show.duration(seconds), Style.DIM);
            });
    if (!finding.action().isEmpty()) line.add("  " + finding.action(), Style.DIM);
    row.text(1, 0, line, row.width() - 2);
  }
}
