package io.allsmi.tui.terminal;

import io.allsmi.tui.terminal.View.Reaction;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows a {@link View} on a {@link Screen}: one thread that sleeps until a key, an update or the
 * tick comes, and then renders once for all that came.
 *
 * <pre>{@code
 * try (LiveScreen screen = LiveScreen.open(options)) {
 *   ScreenLoop loop = new ScreenLoop(screen, view, Duration.ofSeconds(2));
 *   model.onChange(loop::update);
 *   loop.run();
 * }
 * }</pre>
 */
public final class ScreenLoop {
  private final Screen screen;
  private final View view;
  private final long tickNanos;
  private final AtomicBoolean updating = new AtomicBoolean();
  private boolean render = true;
  private boolean running = true;

  /**
   * A loop that {@link #run} starts.
   *
   * @param tick how long the screen may stay as it is without an input or an update, above zero
   */
  public ScreenLoop(Screen screen, View view, Duration tick) {
    if (tick.isNegative() || tick.isZero()) {
      throw new IllegalArgumentException("a tick of " + tick);
    }
    this.screen = screen;
    this.view = view;
    this.tickNanos = tick.toNanos();
  }

  /** There is something new to show. From any thread; many calls at once cost one frame. */
  public void update() {
    if (updating.compareAndSet(false, true)) {
      screen.post(new Input.Update());
    }
  }

  /**
   * Runs until the view quits or the terminal is gone.
   *
   * @throws IOException when the terminal cannot be written
   */
  public void run() throws IOException, InterruptedException {
    while (running) {
      if (render) {
        render = false;
        screen.paint(view.render(screen.size()));
      }
      Input input = screen.take(tickNanos);
      render = input == null;
      while (running && input != null) {
        take(input);
        input = screen.take(0);
      }
    }
  }

  private void take(Input input) throws IOException {
    // Not a switch: one over types costs 10 ms at its first use.
    if (input instanceof Input.Closed) {
      running = false;
    } else if (input instanceof Input.Update) {
      updating.set(false);
      render = true;
    } else {
      render |= input instanceof Input.Resize;
      react(input);
    }
  }

  private void react(Input input) throws IOException {
    Reaction reaction = view.on(input);
    switch (reaction) {
      case TAKEN -> {}
      case RENDER -> render = true;
      case QUIT -> running = false;
      case IGNORED -> {
        if (input instanceof Input.Key key) {
          reactByDefault(key);
        }
      }
    }
  }

  private void reactByDefault(Input.Key key) throws IOException {
    if (key.isCtrl('c')) {
      running = false;
    } else if (key.isCtrl('z')) {
      screen.suspend();
      render = true;
    } else if (key.isCtrl('l')) {
      screen.redraw();
      render = true;
    }
  }
}
