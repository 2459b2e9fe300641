package io.allsmi.cli.screen;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.LiveScreen;
import io.allsmi.tui.theme.ColorDepth;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Carries out what the pages of the screen ask for, on the thread that paints. */
public final class ScreenEffects implements Consumer<Effect> {
  private final Invocation call;
  private final DoubleConsumer interval;
  private final Function<Effect, String> others;
  private final LiveScreen screen;
  private volatile UiOptions used;
  private Consumer<String> said = line -> {};

  /**
   * @param interval takes another interval, in seconds
   * @param others carries out what is not about the screen, and answers with what there is to say
   */
  public ScreenEffects(
      Invocation call,
      LiveScreen screen,
      UiOptions used,
      DoubleConsumer interval,
      Function<Effect, String> others) {
    this.call = call;
    this.interval = interval;
    this.others = others;
    this.screen = screen;
    this.used = used;
  }

  /** Where the user is told what became of it. */
  public void sayTo(Consumer<String> teller) {
    said = teller;
  }

  @Override
  public void accept(Effect effect) {
    // Not a switch: one over types costs 10 ms at its first use.
    if (effect instanceof Effect.Use use) use(use.options());
    else if (effect instanceof Effect.Copy copy) said.accept(copy(copy.text()));
    else if (effect instanceof Effect.Save save) said.accept(save(save.options()));
    else tell(others.apply(effect));
  }

  private void tell(String line) {
    if (!line.isEmpty()) said.accept(line);
  }

  private void use(UiOptions options) {
    UiOptions before = used;
    used = options;
    if (options.interval() != before.interval()) interval.accept(options.interval());
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

  /** What the user prefers now. */
  public UiOptions used() {
    return used;
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

  private String save(UiOptions options) {
    try {
      return new SettingsSaver(call).save(options);
    } catch (UserError e) {
      return e.line();
    }
  }
}
