package io.allsmi.tui.device;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Block;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.show.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the device and what to do, in words; one quiet line when nothing is.
 *
 * @param findings of the device, of what belongs to it and of who reads it, worst first
 * @param device its name
 * @param blocks what is said of it
 * @param full whether every word is shown; else those of the worst, and a line for each of the rest
 */
record VerdictPane(
    List<Finding> findings, String device, List<Block> blocks, Freshness freshness, boolean full)
    implements Pane {
  static final String ID = "verdict";

  /** Where the words begin, behind the glyph. */
  private static final int INDENT = 2;

  /** A narrower pane has no room for the codes beside the words. */
  private static final int NARROW = 70;

  private static final int LONGEST_CODE = 24;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int width() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int rows(int width) {
    return findings.isEmpty() ? 1 : 2 + lines(width - FactsPane.BORDERS, Glyphs.ASCII).size();
  }

  @Override
  public void draw(Canvas canvas, boolean focused) {
    if (findings.isEmpty()) {
      canvas.text(2, 0, quiet(canvas.glyphs()), canvas.width() - 4);
      return;
    }
    Canvas inside = Box.draw(canvas, ID, remark(), focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    int y = 0;
    for (Line line : lines(place.width(), canvas.glyphs())) {
      place.text(0, y++, line, place.width());
    }
  }

  private Line quiet(Glyphs glyphs) {
    for (Block block : blocks) {
      if (!freshness.isLate(block)) continue;
      String age = Readable.duration(freshness.age(block));
      String text = block.source() + " does not answer: its readings are " + age + " old";
      return new Line(glyphs.late() + " ", Style.WARNING).add(text, Style.NORMAL);
    }
    return new Line(glyphs.on() + " ", Style.load(0)).add("no trouble found", Style.DIM);
  }

  /** {@code 1 critical, 2 warning}. */
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

  private List<Line> lines(int width, Glyphs glyphs) {
    int codes = 0;
    for (Finding finding : findings) codes = Math.max(codes, CharacterWidth.of(code(finding)));
    codes = Math.min(codes, LONGEST_CODE);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      add(lines, findings.get(i), full || i == 0, codes, width, glyphs);
    }
    return lines;
  }

  private void add(
      List<Line> lines, Finding finding, boolean all, int codes, int width, Glyphs glyphs) {
    boolean narrow = width < NARROW;
    Style style = Mark.style(finding.severity());
    String code = code(finding);
    String glyph = Mark.glyph(finding.severity(), glyphs) + " ";
    String words = finding.text() + since(finding);
    Line start = new Line(glyph, style);
    if (!narrow) start.add(cut(code, codes), style);
    if (narrow && all) lines.add(start.add(code, style));
    if (narrow && all) start = new Line();
    int indent = narrow ? INDENT : INDENT + codes + 2;
    List<String> parts = all ? Wrap.lines(words, width - indent) : List.of(words);
    for (String part : parts) {
      start.add(" ".repeat(Math.max(0, indent - start.width())), Style.NORMAL);
      lines.add(start.add(part, Style.BRIGHT));
      start = new Line();
    }
    if (!all || finding.action().isEmpty()) return;
    String head = " ".repeat(narrow ? indent : indent - 4) + "do: ";
    for (String part : Wrap.lines(finding.action(), width - head.length())) {
      lines.add(new Line(head, Style.DIM).add(part, Style.NORMAL));
      head = " ".repeat(head.length());
    }
  }

  private String code(Finding finding) {
    String code = finding.code().replace('_', ' ');
    return finding.subject().equals(device) ? code : finding.subject() + " " + code;
  }

  private static String cut(String text, int columns) {
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (CharacterWidth.of(text.substring(0, next)) > columns) break;
      end = next;
    }
    return text.substring(0, end);
  }

  private String since(Finding finding) {
    if (finding.since().isEmpty()) return "";
    double seconds = freshness.now().secondsSince(finding.since().get());
    return seconds < 1 ? "" : ", for " + Readable.duration(seconds);
  }
}
