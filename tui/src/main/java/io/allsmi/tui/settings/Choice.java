package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.UiOptions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of some values.
 *
 * @param values those that can be chosen; numbers rise, and another one, from a file, lies between
 *     two of them
 * @param usual the one of somebody who never chose
 * @param get reads it
 * @param set the options with it
 * @param show as a person reads it
 * @param round whether the first follows the last
 */
record Choice<T>(
    List<T> values,
    T usual,
    Function<UiOptions, T> get,
    BiFunction<UiOptions, T, UiOptions> set,
    Function<T, String> show,
    boolean round)
    implements Item.Value {

  @Override
  public String text(UiOptions options, Glyphs glyphs) {
    return show.apply(get.apply(options));
  }

  @Override
  public boolean isUsual(UiOptions options) {
    return get.apply(options).equals(usual);
  }

  @Override
  public UiOptions changed(UiOptions options, int by) {
    int next = place(get.apply(options), by);
    int last = values.size() - 1;
    if (next < 0) next = round ? last : 0;
    if (next > last) next = round ? 0 : last;
    return set.apply(options, values.get(next));
  }

  /** The place that lies by so many from a value. */
  private int place(T value, int by) {
    int place = values.indexOf(value);
    if (place >= 0) return place + by;
    int behind = 0;
    while (behind < values.size() && isBefore(values.get(behind), value)) behind++;
    return by > 0 ? behind + by - 1 : behind + by;
  }

  private static boolean isBefore(Object one, Object other) {
    boolean numbers = one instanceof Double && other instanceof Double;
    // NaN, which is never, stands first.
    return numbers && (((Double) one).isNaN() || (Double) one < (Double) other);
  }

  @Override
  public UiOptions reset(UiOptions options) {
    return set.apply(options, usual);
  }
}
