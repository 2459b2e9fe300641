package io.allsmi.tui.dialog;

import io.allsmi.insight.filter.Completion;
import io.allsmi.insight.filter.Completions;
import io.allsmi.insight.filter.FilterException;
import io.allsmi.insight.view.FleetView;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;

/** The line in which a filter is typed: what can come next, or what is wrong and where. */
public final class FilterPrompt {
  private static final String HINT =
      "text   !text   temp > 80   model ~ h100   problem   Tab completes   Enter keeps   Esc"
          + " undoes";
  private static final String ENDS = "Enter keeps   Esc undoes";
  private static final int LEAST = 20;

  private FilterPrompt() {}

  /** Draws it over the last row of a page. */
  public static void draw(
      Canvas page, String sign, Field field, RowFilter filter, FleetView fleet) {
    Canvas row = page.row(page.height() - 1);
    row.fill(' ', Style.NORMAL);
    int x = row.text(1, 0, sign, Style.ACCENT);
    int half = Math.max(LEAST, (row.width() - x) / 2);
    Canvas place = row.region(x, 0, Math.min(half, row.width() - x), 1);
    field.draw(place);
    int used = Math.min(half, Math.max(12, CharacterWidth.of(field.text()) + 3));
    Canvas rest = row.region(x + used, 0, Math.max(0, row.width() - x - used - 1), 1);
    FilterException error = filter.error().orElse(null);
    if (error != null && !isUnfinished(error, field)) {
      field.restyle(place, error.position(), error.position() + error.length(), Style.CRITICAL);
      rest.text(0, 0, error.line(), rest.width(), Style.WARNING);
    } else {
      rest.text(0, 0, hint(field, fleet), rest.width(), Style.DIM);
    }
  }

  /** What is only not typed yet is no error to be told. */
  private static boolean isUnfinished(FilterException error, Field field) {
    int end = error.position() + error.length();
    boolean atEnd = end >= field.text().length() && field.caret() == field.text().length();
    return atEnd && (error.length() == 0 || error.line().startsWith("no field"));
  }

  private static String hint(Field field, FleetView fleet) {
    if (field.text().isBlank()) return HINT;
    List<String> words = new ArrayList<>();
    for (Completion each : completions(field, fleet)) words.add(each.text());
    return words.isEmpty() ? ENDS : String.join("  ", words);
  }

  private static List<Completion> completions(Field field, FleetView fleet) {
    return Completions.at(field.text(), field.caret(), Catalogue.core(), fleet);
  }

  /** The field after Tab: with the likeliest that can stand at its cursor. */
  public static Field completed(Field field, FleetView fleet) {
    List<Completion> completions = completions(field, fleet);
    if (completions.isEmpty()) return field;
    Completion first = completions.getFirst();
    String text = first.in(field.text());
    return new Field(text, text.codePointCount(0, first.caret()));
  }
}
