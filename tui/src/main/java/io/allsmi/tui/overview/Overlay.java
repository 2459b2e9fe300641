package io.allsmi.tui.overview;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.PanelName;

/** What has come up over the panels and takes the keys. */
sealed interface Overlay {
  Overlay NONE = new None();

  record None() implements Overlay {}

  /** By what to sort a panel. */
  record Sort(PanelName panel, Menu menu) implements Overlay {}

  /**
   * The text of a filter is being typed; what is typed counts at once.
   *
   * @param before what counts again after Esc
   */
  record Filter(PanelName panel, Field field, RowFilter before) implements Overlay {}

  record Command(Field field) implements Overlay {}

  /** Which signal to send. */
  record ChooseSignal(ProcessUse process, Menu menu) implements Overlay {}

  /** Whether to send it. */
  record ConfirmSignal(ProcessUse process, String signal) implements Overlay {}
}
