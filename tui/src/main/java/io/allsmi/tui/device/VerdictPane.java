package io.allsmi.tui.device;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.show.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the device and what to do, in words; one quiet line when nothing is.
 *
 * @param findings of the device and of what belongs to it, worst first
 * @param device its name
 * @param now the time to which is counted how long it has been so
 */
record VerdictPane(List<Finding> findings, String device, Moment now) implements Pane {
  /** Where the words begin, behind the glyph. */
  private static final int INDENT = 2;

  @Override
  public String title() {
    return "verdict";
  }

  @Override
  public int width() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int rows(int width) {
    if (findings.isEmpty()) return 1;
    int rows = 2;
    for (Finding finding : findings) rows += lines(finding, width - FactsPane.BORDERS).size();
    return rows;
  }

  @Override
  public void draw(Canvas canvas, boolean focused) {
    if (findings.isEmpty()) {
      Glyphs glyphs = canvas.glyphs();
      String text = glyphs.on() + " nothing is wrong with it that its readings tell";
      canvas.text(2, 0, text, canvas.width() - 4, Style.DIM);
      return;
    }
    Canvas inside = Box.draw(canvas, title(), remark(), focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    int y = 0;
    for (Finding finding : findings) {
      place.text(
          0, y, Mark.glyph(finding.severity(), canvas.glyphs()), Mark.style(finding.severity()));
      for (Line line : lines(finding, place.width())) place.text(INDENT, y++, line);
    }
  }

  /** {@code 1 critical, 2 warnings}. */
  private String remark() {
    StringBuilder text = new StringBuilder();
    for (Severity severity : List.of(Severity.CRITICAL, Severity.WARNING, Severity.ADVICE)) {
      int count = 0;
      for (Finding finding : findings) count += finding.severity() == severity ? 1 : 0;
      if (count == 0) continue;
      if (!text.isEmpty()) text.append(", ");
      text.append(count).append(' ').append(severity.word());
    }
    return text.toString();
  }

  private List<Line> lines(Finding finding, int width) {
    List<Line> lines = new ArrayList<>();
    String code = finding.code().replace('_', ' ');
    if (!finding.subject().equals(device)) code = finding.subject() + " " + code;
    String text = finding.text() + since(finding);
    int indent = code.length() + 2;
    boolean first = true;
    for (String part : Wrap.lines(text, width - INDENT - indent)) {
      String head = first ? code + "  " : " ".repeat(indent);
      lines.add(new Line(head, Mark.style(finding.severity())).add(part, Style.BRIGHT));
      first = false;
    }
    if (finding.action().isEmpty()) return lines;
    first = true;
    for (String part : Wrap.lines(finding.action(), width - INDENT - indent)) {
      String head = first ? " ".repeat(Math.max(0, indent - 4)) + "do: " : " ".repeat(indent);
      lines.add(new Line(head, Style.DIM).add(part, Style.NORMAL));
      first = false;
    }
    return lines;
  }

  private String since(Finding finding) {
    if (finding.since().isEmpty()) return "";
    double seconds = now.secondsSince(finding.since().get());
    return seconds < 1 ? "" : ", for " + Readable.duration(seconds);
  }
}
