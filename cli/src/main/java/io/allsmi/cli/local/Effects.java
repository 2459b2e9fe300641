package io.allsmi.cli.local;

import io.allsmi.tui.page.Effect;
import java.util.function.Consumer;

/** Carries out what the pages of the screen ask for. */
final class Effects implements Consumer<Effect> {
  private final Sampling sampling;

  Effects(Sampling sampling) {
    this.sampling = sampling;
  }

  @Override
  public void accept(Effect effect) {
    // Not a switch: one over types costs 10 ms at its first use.
    if (effect instanceof Effect.Use use) sampling.interval(use.options().interval());
  }
}
