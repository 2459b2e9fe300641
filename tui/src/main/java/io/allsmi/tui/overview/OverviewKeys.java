package io.allsmi.tui.overview;

import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.F6;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.TAB;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.List;

/** The keys of the overview. */
final class OverviewKeys {
  static final KeyTable<Action> TABLE =
      new KeyTable<>(
          List.of(
              Binding.of(Action.NEXT_PANEL, "Go to the next panel", Key.of(TAB)).footer("panel"),
              Binding.of(
                  Action.PREVIOUS_PANEL,
                  "Go to the panel before",
                  new Key(TAB, 0, false, false, true)),
              Binding.of(Action.UP, "Select the row above", Key.of(UP), Key.of('k')),
              Binding.of(Action.DOWN, "Select the row below", Key.of(DOWN), Key.of('j')),
              Binding.of(Action.PAGE_UP, "Ten rows up", Key.of(PAGE_UP), Key.ctrl('u')),
              Binding.of(Action.PAGE_DOWN, "Ten rows down", Key.of(PAGE_DOWN), Key.ctrl('d')),
              Binding.of(Action.FIRST, "Go to the first row", Key.of(HOME), Key.of('g')),
              Binding.of(Action.LAST, "Go to the last row", Key.of(END), Key.of('G')),
              Binding.of(
                      Action.SORT,
                      "Sort the processes by device, CPU, memory, number",
                      Key.of('s'),
                      Key.of(F6))
                  .footer("sort")));

  private OverviewKeys() {}
}
