package io.allsmi.tui.cluster.sheet;

import io.allsmi.tui.table.Column;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list and what its rows are sorted by.
 *
 * @param word what it is called in the menu and behind {@code :sort}
 * @param number by which rows are sorted, the most first; NaN comes last
 * @param text by which rows are sorted in natural order where there is no number; empty comes last
 */
public record Field<T>(
    String word,
    Column<T> column,
    @Nullable ToDoubleFunction<T> number,
    @Nullable Function<T, String> text) {
  /** Sorted by a number, the most first. */
  public static <T> Field<T> of(Column<T> column, ToDoubleFunction<T> number) {
    return new Field<>(column.title(), column.keyed(column.title()), number, null);
  }

  /** Sorted by a text. */
  public static <T> Field<T> ofText(Column<T> column, Function<T, String> text) {
    return new Field<>(column.title(), column.keyed(column.title()), null, text);
  }

  /** The same, its column growing up to a width where there is room. */
  public Field<T> upTo(int columns) {
    return new Field<>(word, column.upTo(columns), number, text);
  }

  /** Whether the usual order is from the most to the least. */
  public boolean falls() {
    return number != null;
  }
}
