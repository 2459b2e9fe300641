package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.UiOptions;

/**
 * A setting that can be changed on the page.
 *
 * @param group the heading above it
 * @param label its name
 * @param help what it does, in a few words
 * @param value how it is read, shown and changed
 */
record Item(String group, String label, String help, Value value) {

  /** One value of the options. */
  interface Value {
    /** As a person reads it. */
    String text(UiOptions options, Glyphs glyphs);

    /** Whether it is the usual one. */
    boolean isUsual(UiOptions options);

    /** The options with the value that comes before ({@code by} below 0) or after it. */
    UiOptions changed(UiOptions options, int by);

    /** The options with the usual value. */
    UiOptions reset(UiOptions options);
  }
}
