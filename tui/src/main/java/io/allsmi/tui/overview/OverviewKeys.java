package io.allsmi.tui.overview;

import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.ENTER;
import static io.allsmi.tui.terminal.KeyName.ESCAPE;
import static io.allsmi.tui.terminal.KeyName.F4;
import static io.allsmi.tui.terminal.KeyName.F6;
import static io.allsmi.tui.terminal.KeyName.F9;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.LEFT;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.RIGHT;
import static io.allsmi.tui.terminal.KeyName.TAB;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.List;

/** The keys of the overview. */
final class OverviewKeys {
  static final KeyTable<OverviewAction> TABLE =
      new KeyTable<>(
          List.of(
              Binding.of(OverviewAction.OPEN, "Open what is selected", Key.of(ENTER))
                  .footer("open"),
              Binding.of(OverviewAction.NEXT_PANEL, "Go to the next panel", Key.of(TAB))
                  .footer("panel"),
              Binding.of(
                  OverviewAction.PREVIOUS_PANEL,
                  "Go to the panel before",
                  new Key(TAB, 0, false, false, true)),
              Binding.of(OverviewAction.UP, "Select the row above", Key.of(UP), Key.of('k')),
              Binding.of(OverviewAction.DOWN, "Select the row below", Key.of(DOWN), Key.of('j')),
              Binding.of(OverviewAction.PAGE_UP, "A page up", Key.of(PAGE_UP), Key.ctrl('u')),
              Binding.of(OverviewAction.PAGE_DOWN, "A page down", Key.of(PAGE_DOWN), Key.ctrl('d')),
              Binding.of(OverviewAction.FIRST, "Go to the first row", Key.of(HOME), Key.of('g')),
              Binding.of(OverviewAction.LAST, "Go to the last row", Key.of(END), Key.of('G')),
              Binding.of(
                  OverviewAction.FOLD,
                  "Fold or unfold what lies beneath a row",
                  Key.of(' '),
                  Key.of(LEFT),
                  Key.of(RIGHT)),
              Binding.of(
                      OverviewAction.FILTER,
                      "Show rows with a text; with !text those without",
                      Key.of('/'),
                      Key.of(F4))
                  .footer("filter"),
              Binding.of(OverviewAction.SORT, "Choose a column to sort by", Key.of(F6), Key.of('s'))
                  .footer("sort"),
              Binding.of(
                  OverviewAction.SORT_LEFT,
                  "Sort by the column on the left",
                  Key.of('<'),
                  Key.of(',')),
              Binding.of(
                  OverviewAction.SORT_RIGHT,
                  "Sort by the column on the right",
                  Key.of('>'),
                  Key.of('.')),
              Binding.of(OverviewAction.REVERSE, "Sort the other way round", Key.of('r')),
              Binding.of(
                      OverviewAction.PROBLEMS, "Show only devices that have a problem", Key.of('p'))
                  .footer("problems"),
              Binding.of(
                      OverviewAction.TREE,
                      "Gather processes by user, by container, not at all",
                      Key.of('t'))
                  .footer("tree"),
              Binding.of(
                      OverviewAction.EXPAND, "Give a panel the whole page, and back", Key.of('e'))
                  .footer("expand"),
              Binding.of(OverviewAction.READINGS, "List all readings of the machine", Key.of('E')),
              Binding.of(OverviewAction.COMMAND, "Type a command: gpu 3, sort cpu", Key.of(':'))
                  .footer("command"),
              Binding.of(
                  OverviewAction.MEASURE,
                  "Graphs of utilization, memory, power, heat, clock",
                  Key.of('m')),
              Binding.of(
                  OverviewAction.SELECTED, "Graphs of the selected device, or of all", Key.of('a')),
              Binding.of(OverviewAction.ZOOM_IN, "Less of the past, in detail", Key.of('[')),
              Binding.of(OverviewAction.ZOOM_OUT, "More of the past", Key.of(']')),
              Binding.of(OverviewAction.HOST, "Show or hide the host", Key.of('1')),
              Binding.of(OverviewAction.DEVICES, "Show or hide the devices", Key.of('2')),
              Binding.of(OverviewAction.GRAPHS, "Show or hide the graphs", Key.of('3')),
              Binding.of(OverviewAction.PROCESSES, "Show or hide the processes", Key.of('4')),
              Binding.of(OverviewAction.PROBLEM_LIST, "Show or hide the problems", Key.of('5')),
              Binding.of(OverviewAction.PRESET, "Another set of panels", Key.of('P')),
              Binding.of(OverviewAction.COPY, "Copy the selected row", Key.of('y')),
              Binding.of(OverviewAction.SIGNAL, "Send the selected process a signal", Key.of(F9))
                  .footer("signal"),
              Binding.of(OverviewAction.BACK, "Close, clear the filter, go back", Key.of(ESCAPE))));

  private OverviewKeys() {}
}
