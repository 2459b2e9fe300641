package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Finding;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.Show;
import java.util.List;

/** What is wrong, in words with what to do: a row each, worst first. */
final class FindingsPanel {
  private FindingsPanel() {}

  static void draw(Canvas canvas, NodeView node) {
    List<Finding> findings = node.snapshot().findings();
    int rows = Math.min(canvas.height(), findings.size());
    for (int y = 0; y < rows; y++) {
      boolean more = y == rows - 1 && findings.size() > rows;
      if (more) canvas.text(1, y, (findings.size() - y) + " more problems", Style.WARNING);
      else draw(canvas.row(y), node, findings.get(y));
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
