package io.allsmi.cli.screen;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.Io;
import io.allsmi.cli.settings.Keys;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.LiveScreen;
import io.allsmi.tui.theme.ColorDepth;
import java.nio.file.Path;
import java.util.Map;

/** The terminal of a live screen. */
public final class Terminal {
  private Terminal() {}

  /** How it is opened. */
  public static LiveScreen.Options options(Invocation call, UiOptions options) {
    Map<String, String> environment = call.io().environment();
    Path printed = call.find(Keys.LOG_FILE).orElse(Path.of("/dev/null"));
    return new LiveScreen.Options(
        ScreenSettings.theme(options.theme(), environment),
        ColorDepth.of(options.colors(), environment),
        options.mouse(),
        printed);
  }

  /** Why there can be no live screen here; empty when there can. */
  public static String obstacle(Io io) {
    if (!io.outIsTerminal()) return "standard output is no terminal";
    String terminal = io.environment().getOrDefault("TERM", "");
    return switch (terminal) {
      case "" -> "TERM is not set";
      case "dumb", "unknown", "emacs" -> "TERM is " + terminal;
      default -> "";
    };
  }
}
