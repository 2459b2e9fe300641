package io.allsmi.tui.show;

import io.allsmi.model.Severity;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;

/** The sign and the style of a severity: colour is never the only carrier. */
public final class Mark {
  private Mark() {}

  public static String glyph(Severity severity, Glyphs glyphs) {
    return Character.toString(
        switch (severity) {
          case CRITICAL -> glyphs.critical();
          case WARNING -> glyphs.warning();
          case ADVICE -> glyphs.advice();
        });
  }

  public static Style style(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Style.CRITICAL;
      case WARNING -> Style.WARNING;
      case ADVICE -> Style.ADVICE;
    };
  }

  /** By which what is wrong is sorted: more is worse. */
  public static int weight(Severity severity) {
    return switch (severity) {
      case ADVICE -> 1;
      case WARNING -> 2;
      case CRITICAL -> 3;
    };
  }
}
