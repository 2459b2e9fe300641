package io.allsmi.tui.screen;

import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.ESCAPE;
import static io.allsmi.tui.terminal.KeyName.F1;
import static io.allsmi.tui.terminal.KeyName.F10;
import static io.allsmi.tui.terminal.KeyName.F6;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.TAB;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Optional;

/** The keys of the local screen. Footer, help and input are made from it. */
final class KeyTable {
  static final List<Binding> BINDINGS =
      List.of(
          new Binding(
              Action.QUIT,
              List.of(Input.Key.of('q'), Input.Key.of(F10), Input.Key.ctrl('c')),
              "q  F10  Ctrl-C",
              "quit",
              "Leave"),
          new Binding(
              Action.HELP,
              List.of(Input.Key.of('?'), Input.Key.of('h'), Input.Key.of(F1)),
              "?  h  F1",
              "help",
              "Show or hide the keys"),
          new Binding(
              Action.BACK, List.of(Input.Key.of(ESCAPE)), "Esc", "", "Back, close what is open"),
          new Binding(
              Action.NEXT_PANEL,
              List.of(Input.Key.of(TAB)),
              "Tab",
              "panel",
              "Go to the next panel"),
          new Binding(
              Action.PREVIOUS_PANEL,
              List.of(new Input.Key(TAB, 0, false, false, true)),
              "Shift-Tab",
              "",
              "Go to the panel before"),
          new Binding(
              Action.UP,
              List.of(Input.Key.of(UP), Input.Key.of('k')),
              "Up  k",
              "",
              "Select the row above"),
          new Binding(
              Action.DOWN,
              List.of(Input.Key.of(DOWN), Input.Key.of('j')),
              "Down  j",
              "",
              "Select the row below"),
          new Binding(
              Action.PAGE_UP,
              List.of(Input.Key.of(PAGE_UP), Input.Key.ctrl('u')),
              "PgUp  Ctrl-U",
              "",
              "Ten rows up"),
          new Binding(
              Action.PAGE_DOWN,
              List.of(Input.Key.of(PAGE_DOWN), Input.Key.ctrl('d')),
              "PgDn  Ctrl-D",
              "",
              "Ten rows down"),
          new Binding(
              Action.FIRST,
              List.of(Input.Key.of(HOME), Input.Key.of('g')),
              "Home  g",
              "",
              "Go to the first row"),
          new Binding(
              Action.LAST,
              List.of(Input.Key.of(END), Input.Key.of('G')),
              "End  G",
              "",
              "Go to the last row"),
          new Binding(
              Action.SORT,
              List.of(Input.Key.of('s'), Input.Key.of(F6)),
              "s  F6",
              "sort",
              "Sort the processes by device, CPU, memory, number"),
          new Binding(
              Action.FREEZE,
              List.of(Input.Key.of('f')),
              "f",
              "freeze",
              "Hold the screen still; collecting goes on"),
          new Binding(
              Action.SLOWER,
              List.of(Input.Key.of('+'), Input.Key.of('=')),
              "+",
              "",
              "Collect less often"),
          new Binding(Action.FASTER, List.of(Input.Key.of('-')), "-", "", "Collect more often"));

  private KeyTable() {}

  /** What a key does here. */
  static Optional<Action> action(Input.Key key) {
    // A character that was typed with Shift says so by itself.
    Input.Key plain =
        key.name() == KeyName.CHARACTER
            ? new Input.Key(key.name(), key.codePoint(), key.ctrl(), key.alt(), false)
            : key;
    for (Binding binding : BINDINGS) {
      if (binding.keys().contains(plain)) return Optional.of(binding.action());
    }
    return Optional.empty();
  }
}
