package io.allsmi.tui.screen;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.View;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The screen of one machine with the state that keys change. The view is given by the thread that
 * collects; everything else belongs to the screen's own thread.
 */
public final class LocalView implements View {
  private static final int PAGE = 10;
  private static final double SHORTEST = 0.5;
  private static final double LONGEST = 60;

  private final Glyphs glyphs;
  private final DoubleConsumer newInterval;
  private volatile FleetView newest;
  private FleetView shown;
  private UiState state;

  /**
   * @param empty what to show before the first view is given
   * @param interval seconds between two collections
   * @param newInterval told when the user changes it
   */
  public LocalView(FleetView empty, Glyphs glyphs, double interval, DoubleConsumer newInterval) {
    this.glyphs = glyphs;
    this.newInterval = newInterval;
    this.newest = empty;
    this.shown = empty;
    this.state = UiState.start(interval);
  }

  /** What to show from now on; from any thread. */
  public void show(FleetView view) {
    newest = view;
  }

  @Override
  public Canvas render(Size size) {
    if (!state.frozen()) shown = newest;
    return LocalScreen.render(shown, state, size, glyphs);
  }

  @Override
  public Reaction on(Input input) {
    return switch (input) {
      case Input.Key key -> on(key);
      case Input.Mouse mouse -> on(mouse);
      case Input.Resize resize -> Reaction.RENDER;
      default -> Reaction.TAKEN;
    };
  }

  private Reaction on(Input.Key key) {
    Optional<Action> action = KeyTable.action(key);
    if (action.isEmpty()) return Reaction.IGNORED;
    if (action.get() == Action.QUIT) return Reaction.QUIT;
    UiState before = state;
    state = after(action.get());
    if (state.interval() != before.interval()) newInterval.accept(state.interval());
    return state.equals(before) ? Reaction.TAKEN : Reaction.RENDER;
  }

  /** The wheel moves the selection by three rows, as it moves the text of a page. */
  private Reaction on(Input.Mouse mouse) {
    UiState before = state;
    switch (mouse.action()) {
      case WHEEL_UP -> state = moved(-3);
      case WHEEL_DOWN -> state = moved(3);
      default -> {}
    }
    return state.equals(before) ? Reaction.TAKEN : Reaction.RENDER;
  }

  private UiState after(Action action) {
    return switch (action) {
      case QUIT -> state;
      case HELP -> state.withHelp(!state.help());
      case BACK -> state.help() ? state.withHelp(false) : state.withFrozen(false);
      case NEXT_PANEL, PREVIOUS_PANEL -> state.withFocus(otherPanel());
      case UP -> moved(-1);
      case DOWN -> moved(1);
      case PAGE_UP -> moved(-PAGE);
      case PAGE_DOWN -> moved(PAGE);
      case FIRST -> state.withRow(0);
      case LAST -> state.withRow(Math.max(0, rows() - 1));
      case SORT -> state.withOrder(state.order().next());
      case FREEZE -> state.withFrozen(!state.frozen());
      case SLOWER -> state.withInterval(Math.min(LONGEST, step(state.interval(), true)));
      case FASTER -> state.withInterval(Math.max(SHORTEST, step(state.interval(), false)));
    };
  }

  private Panel otherPanel() {
    return state.focus() == Panel.DEVICES ? Panel.PROCESSES : Panel.DEVICES;
  }

  private UiState moved(int by) {
    return state.withRow(Math.max(0, Math.min(rows() - 1, state.row() + by)));
  }

  private int rows() {
    if (shown.nodes().isEmpty()) return 0;
    return state.focus() == Panel.DEVICES
        ? DevicePanel.devices(shown.nodes().getFirst()).size()
        : shown.nodes().getFirst().snapshot().processes().size();
  }

  /** Half seconds up to 2 s, seconds up to 10 s, then five seconds at a time. */
  private static double step(double interval, boolean longer) {
    double below = longer ? interval : interval - 0.01;
    double step = below < 2 ? 0.5 : below < 10 ? 1 : 5;
    return longer ? interval + step : interval - step;
  }
}
