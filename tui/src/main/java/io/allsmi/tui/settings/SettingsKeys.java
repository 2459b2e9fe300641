package io.allsmi.tui.settings;

import static io.allsmi.tui.terminal.KeyName.BACKSPACE;
import static io.allsmi.tui.terminal.KeyName.DELETE;
import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.ENTER;
import static io.allsmi.tui.terminal.KeyName.F12;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.LEFT;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.RIGHT;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.List;

/** The keys of the settings page. */
final class SettingsKeys {
  static final KeyTable<SettingsAction> TABLE =
      new KeyTable<>(
          List.of(
              Binding.of(
                      SettingsAction.MORE,
                      "Change to the next value",
                      Key.of(RIGHT),
                      Key.of('l'),
                      Key.of(ENTER),
                      Key.of(' '))
                  .footer("Enter", "change"),
              Binding.of(
                  SettingsAction.LESS, "Change to the value before", Key.of(LEFT), Key.of('h')),
              Binding.of(
                      SettingsAction.RESET,
                      "Take the usual value again",
                      Key.of(BACKSPACE),
                      Key.of(DELETE))
                  .footer("usual value"),
              Binding.of(
                      SettingsAction.SAVE,
                      "Save everything to the configuration file",
                      Key.of('w'),
                      Key.of(F12))
                  .footer("save"),
              Binding.of(SettingsAction.UP, "Select the setting above", Key.of(UP), Key.of('k')),
              Binding.of(SettingsAction.DOWN, "Select the one below", Key.of(DOWN), Key.of('j')),
              Binding.of(SettingsAction.PAGE_UP, "Ten settings up", Key.of(PAGE_UP), Key.ctrl('u')),
              Binding.of(
                  SettingsAction.PAGE_DOWN, "Ten settings down", Key.of(PAGE_DOWN), Key.ctrl('d')),
              Binding.of(SettingsAction.FIRST, "Go to the first", Key.of(HOME), Key.of('g')),
              Binding.of(SettingsAction.LAST, "Go to the last", Key.of(END), Key.of('G'))));

  private SettingsKeys() {}
}
