package io.allsmi.tui.cluster.heat;

import io.allsmi.insight.cluster.CellMark;
import io.allsmi.insight.cluster.HeatCell;
import io.allsmi.insight.cluster.Measure;
import io.allsmi.model.Severity;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;

/** What a cell looks like: four shades for readings, signs for what is in trouble. */
final class HeatGlyphs {
  private static final String SHADES = "░▒▓█";
  private static final String ASCII_SHADES = ",:*#";

  /** Where the shades of temperatures begin and end, degrees Celsius. */
  private static final double COOL = 30;

  private static final double HOT = 90;

  private final Glyphs glyphs;
  private final Measure measure;

  HeatGlyphs(Glyphs glyphs, Measure measure) {
    this.glyphs = glyphs;
    this.measure = measure;
  }

  /** A reading as a place on the scale of shades, 0 to 1. */
  double ratio(double value) {
    if (measure != Measure.TEMPERATURE) return value;
    return (value - COOL) / (HOT - COOL);
  }

  int shade(double value) {
    String shades = glyphs.unicode() ? SHADES : ASCII_SHADES;
    return shades.charAt(Math.clamp((int) (ratio(value) * 4), 0, 3));
  }

  /** The sign of a cell: trouble first, then its shade. */
  int sign(HeatCell cell) {
    if (cell.mark() == CellMark.DOWN) return glyphs.critical();
    if (cell.mark() == CellMark.LATE) return glyphs.late();
    if (isSerious(cell)) {
      boolean critical = cell.worst().orElseThrow() == Severity.CRITICAL;
      return critical ? glyphs.critical() : glyphs.warning();
    }
    return reading(cell);
  }

  Style style(HeatCell cell) {
    if (cell.mark() == CellMark.DOWN) return Style.CRITICAL;
    if (cell.mark() == CellMark.LATE) return Style.WARNING;
    if (isSerious(cell)) {
      boolean critical = cell.worst().orElseThrow() == Severity.CRITICAL;
      return critical ? Style.CRITICAL : Style.WARNING;
    }
    return readingStyle(cell);
  }

  /** The sign of the reading alone. */
  int reading(HeatCell cell) {
    boolean absent = cell.mark() == CellMark.ABSENT || Double.isNaN(cell.value());
    return absent ? glyphs.advice() : shade(cell.value());
  }

  Style readingStyle(HeatCell cell) {
    return cell.mark() == CellMark.ABSENT ? Style.DIM : Style.load(ratio(cell.value()));
  }

  private static boolean isSerious(HeatCell cell) {
    return cell.worst().isPresent() && cell.worst().get() != Severity.ADVICE;
  }

  /** {@code ░ <25 ▒ <50 ▓ <75 █ % ▲ problem ? late × down}. */
  Line legend() {
    String shades = glyphs.unicode() ? SHADES : ASCII_SHADES;
    String[] names =
        measure == Measure.TEMPERATURE
            ? new String[] {"<45", "<60", "<75", glyphs.unicode() ? "≥75 °C" : ">75 C"}
            : new String[] {"<25", "<50", "<75", glyphs.unicode() ? "≥75 %" : ">75 %"};
    Line line = new Line();
    for (int i = 0; i < names.length; i++) {
      line.add(shades.charAt(i) + " ", Style.load((i + 0.5) / 4)).add(names[i] + "  ", Style.DIM);
    }
    line.add(glyphs.warning() + " ", Style.WARNING).add("problem  ", Style.DIM);
    line.add(glyphs.late() + " ", Style.WARNING).add("late  ", Style.DIM);
    return line.add(glyphs.critical() + " ", Style.CRITICAL).add("down", Style.DIM);
  }
}
