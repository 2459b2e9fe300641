package io.allsmi.cli.local;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.Io;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.screen.ScreenSettings;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsResolver;
import io.allsmi.tui.terminal.HiddenTerminal;
import io.allsmi.tui.terminal.LiveScreen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the live screen on a terminal that nobody sees, so that a build without a terminal can fill
 * the ahead-of-time cache with what the first frames need.
 */
public final class Rehearsal {
  /** The first sample, which shows, and the second, which has rates. */
  private static final long SAMPLES_MILLIS = 1500;

  /** Down, the wheel, help and away again, settings and away again, up, quit: as a user would. */
  private static final String KEYS = "\u001b[B\u001b[<64;10;10M??oo\u001b[Aq";

  private Rehearsal() {}

  /** Shows this machine for some frames. */
  public static void drawFrames(Io io) {
    Map<String, String> environment = new HashMap<>(io.environment());
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "xterm-256color");
    Io terminal = new Io(io.in(), io.out(), io.err(), environment, Io.Connection.TERMINAL);
    List<Option<?>> options = new ArrayList<>(ScreenSettings.options());
    options.addAll(Keys.COMMON);
    Settings settings =
        new SettingsResolver(Keys.TABLE, environment, BrokenFile.REPORT).resolve(options, Map.of());
    try {
      int _ = LocalCommand.show(new Invocation(settings, List.of(), terminal), Rehearsal::open);
    } catch (UserError e) {
      // Without it the cache lacks what paints and reads keys, and the first frame comes later.
      io.err().println("no pseudo terminal to train on: " + e.line());
    }
  }

  private static LiveScreen open(LiveScreen.Options options) throws IOException {
    HiddenTerminal terminal = HiddenTerminal.open(options);
    Thread.ofPlatform().daemon().name("allsmi-typist").start(() -> typeSoon(terminal));
    return terminal.screen();
  }

  private static void typeSoon(HiddenTerminal terminal) {
    try {
      Thread.sleep(SAMPLES_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.type(KEYS);
  }
}
