package io.allsmi.cli.local;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.MockKeys;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.LiveScreen;
import io.allsmi.tui.theme.ColorDepth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Carries out what the pages of the screen ask for, on the thread that paints. */
final class Effects implements Consumer<Effect> {
  private static final Path HERE = Path.of("/");

  private final Invocation call;
  private final Sampling sampling;
  private final LiveScreen screen;
  private UiOptions used;
  private Consumer<String> said = line -> {};

  Effects(Invocation call, Sampling sampling, LiveScreen screen, UiOptions used) {
    this.call = call;
    this.sampling = sampling;
    this.screen = screen;
    this.used = used;
  }

  /** Where the user is told what became of it. */
  void sayTo(Consumer<String> teller) {
    said = teller;
  }

  @Override
  public void accept(Effect effect) {
    // Not a switch: one over types costs 10 ms at its first use.
    if (effect instanceof Effect.Use use) use(use.options());
    else if (effect instanceof Effect.Copy copy) said.accept(copy(copy.text()));
    else if (effect instanceof Effect.Signal signal) said.accept(signal(signal));
    else if (effect instanceof Effect.Save save) said.accept(save(save.options()));
  }

  private void use(UiOptions options) {
    UiOptions before = used;
    used = options;
    if (options.interval() != before.interval()) sampling.interval(options.interval());
    boolean sameLook =
        options.theme().equals(before.theme()) && options.colors().equals(before.colors());
    if (!sameLook) {
      Map<String, String> environment = call.io().environment();
      screen.use(
          ScreenSettings.theme(options.theme(), environment),
          ColorDepth.of(options.colors(), environment));
    }
    if (options.mouse() == before.mouse()) return;
    try {
      screen.mouse(options.mouse());
    } catch (IOException lost) {
      // The next frame meets the same terminal, and ends the program in its own way.
    }
  }

  private String copy(String text) {
    try {
      return screen.copy(text)
          ? "handed to the terminal's clipboard"
          : "too long for a terminal's clipboard";
    } catch (IOException e) {
      return "cannot copy: the terminal is gone";
    }
  }

  private String signal(Effect.Signal signal) {
    if (used.readonly()) return "nothing is sent to processes: this screen is read-only";
    if (call.find(MockKeys.MOCK).isPresent()) return "not sent: these processes are simulated";
    Path root = call.get(Keys.ROOT);
    if (!root.equals(HERE))
      return "not sent: the processes below " + root + " are not this system's";
    return ProcessSignal.send(signal.pid(), signal.startedAt(), signal.signal());
  }

  private String save(UiOptions options) {
    try {
      return new SettingsSaver(call).save(options);
    } catch (UserError e) {
      return e.line();
    }
  }
}
