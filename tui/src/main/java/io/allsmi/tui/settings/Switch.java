package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.UiOptions;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * On or off.
 *
 * @param usual what it is for somebody who never chose
 * @param get reads it
 * @param set the options with it
 */
record Switch(
    boolean usual, Predicate<UiOptions> get, BiFunction<UiOptions, Boolean, UiOptions> set)
    implements Item.Value {

  @Override
  public String text(UiOptions options, Glyphs glyphs) {
    return get.test(options) ? glyphs.on() + " on" : glyphs.off() + " off";
  }

  @Override
  public boolean isUsual(UiOptions options) {
    return get.test(options) == usual;
  }

  @Override
  public UiOptions changed(UiOptions options, int by) {
    return set.apply(options, !get.test(options));
  }

  @Override
  public UiOptions reset(UiOptions options) {
    return set.apply(options, usual);
  }
}
