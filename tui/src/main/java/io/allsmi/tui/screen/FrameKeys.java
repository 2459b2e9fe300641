package io.allsmi.tui.screen;

import static io.allsmi.tui.terminal.KeyName.ESCAPE;
import static io.allsmi.tui.terminal.KeyName.F1;
import static io.allsmi.tui.terminal.KeyName.F10;
import static io.allsmi.tui.terminal.KeyName.F2;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.List;

/** The keys that mean the same on every page. Those of the page stand between the two tables. */
final class FrameKeys {
  static final KeyTable<FrameAction> BEFORE =
      new KeyTable<>(
          List.of(
              Binding.of(FrameAction.QUIT, "Leave", Key.of('q'), Key.of(F10), Key.ctrl('c'))
                  .footer("quit"),
              Binding.of(
                      FrameAction.HELP,
                      "Show or hide the keys",
                      Key.of('?'),
                      Key.of('h'),
                      Key.of(F1))
                  .footer("help"),
              Binding.of(FrameAction.BACK, "Back, close what is open", Key.of(ESCAPE))));

  static final KeyTable<FrameAction> AFTER =
      new KeyTable<>(
          List.of(
              Binding.of(FrameAction.SETTINGS, "Settings", Key.of(F2), Key.of('o'))
                  .footer("settings"),
              Binding.of(
                      FrameAction.FREEZE, "Hold the screen still; collecting goes on", Key.of('f'))
                  .footer("freeze"),
              Binding.of(FrameAction.SLOWER, "Collect less often", Key.of('+'), Key.of('='))
                  .footer("+ -", "interval"),
              Binding.of(FrameAction.FASTER, "Collect more often", Key.of('-'))));

  private FrameKeys() {}
}
