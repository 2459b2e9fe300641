package io.allsmi.tui.cluster;

import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.dialog.RowFilter;

/** What has come up over the page and takes the keys. */
sealed interface Overlay {
  Overlay NONE = new None();

  record None() implements Overlay {}

  /** By what to sort the list. */
  record Sort(Menu menu) implements Overlay {}

  /** By what to group. */
  record Group(Menu menu) implements Overlay {}

  /**
   * The text of a filter is being typed; what is typed counts at once.
   *
   * @param before what counts again after Esc
   */
  record Filtering(Field field, RowFilter before) implements Overlay {}

  record Command(Field field) implements Overlay {}
}
