package io.allsmi.tui.overview;

import io.allsmi.insight.filter.Completions;
import io.allsmi.insight.view.FleetView;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.FilterPrompt;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.Set;

/** What keys do while a menu, a question or a line of text is up. */
final class OverlayKeys {
  private final OverviewPage page;
  private final OverviewState state;
  private final Scene scene;

  OverlayKeys(OverviewPage page, Scene scene) {
    this.page = page;
    this.scene = scene;
    state = page.state();
  }

  Step on(Input.Key key) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Filter filter) return filter(filter, key);
    if (overlay instanceof Overlay.Command command) return command(command.field(), key);
    if (key.is(KeyName.ESCAPE) || key.is('q') || key.is(KeyName.F10)) return to(Overlay.NONE);
    boolean chosen = key.is(KeyName.ENTER) || key.is(' ');
    if (overlay instanceof Overlay.Sort sort) {
      if (chosen) return choose(sort.menu().selected());
      return moved(key, to(new Overlay.Sort(sort.panel(), sort.menu().after(key))));
    }
    if (overlay instanceof Overlay.ChooseSignal signal) {
      if (chosen) return choose(signal.menu().selected());
      Menu menu = signal.menu().after(key);
      return moved(key, to(new Overlay.ChooseSignal(signal.process(), menu)));
    }
    if (overlay instanceof Overlay.ConfirmSignal confirm) return confirmed(confirm, key);
    return Step.ignored(page);
  }

  /** Ctrl-C and the like belong to the frame, any other key to what is up. */
  private Step moved(Input.Key key, Step step) {
    return key.ctrl() ? Step.ignored(page) : step;
  }

  private Step to(Overlay other) {
    return Step.to(page.with(state.with(other)));
  }

  /** An item of the menu that is up; below zero for none of them. */
  Step choose(int item) {
    if (item < 0) return to(Overlay.NONE);
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Sort sort) {
      OverviewState sorted = Sorting.by(state, scene.options(), sort.panel(), item);
      return Step.to(page.with(sorted.with(Overlay.NONE)));
    }
    if (overlay instanceof Overlay.ChooseSignal signal) {
      return to(new Overlay.ConfirmSignal(signal.process(), Signals.at(item)));
    }
    return Step.to(page);
  }

  /** The menu that is up, moved by the wheel. */
  Step wheel(int rows) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Sort sort) {
      return to(new Overlay.Sort(sort.panel(), sort.menu().moved(rows)));
    }
    if (overlay instanceof Overlay.ChooseSignal signal) {
      return to(new Overlay.ChooseSignal(signal.process(), signal.menu().moved(rows)));
    }
    return Step.to(page);
  }

  private Step confirmed(Overlay.ConfirmSignal confirm, Input.Key key) {
    if (key.ctrl()) return Step.ignored(page);
    Step closed = to(Overlay.NONE);
    if (!key.is('y') && !key.is('Y')) return closed;
    ProcessUse process = confirm.process();
    return closed.with(new Effect.Signal(process.pid(), process.startedAt(), confirm.signal()));
  }

  private Step filter(Overlay.Filter filter, Input.Key key) {
    if (key.is(KeyName.ENTER)) {
      // What means nothing stays until it means something.
      return state.filter(filter.panel()).error().isPresent() ? Step.to(page) : to(Overlay.NONE);
    }
    if (key.is(KeyName.TAB)) {
      return typed(filter, FilterPrompt.completed(filter.field(), FleetView.of(scene.node())));
    }
    if (key.is(KeyName.ESCAPE)) {
      return Step.to(page.with(filtered(filter.panel(), filter.before()).with(Overlay.NONE)));
    }
    if (isSelection(key)) return new Moves(page, scene).on(selection(key));
    if (!Field.takes(key)) return key.ctrl() ? Step.ignored(page) : Step.to(page);
    return typed(filter, filter.field().after(key));
  }

  /** Up and down go on selecting rows while a filter is typed. */
  private static boolean isSelection(Input.Key key) {
    return key.is(KeyName.UP)
        || key.is(KeyName.DOWN)
        || key.is(KeyName.PAGE_UP)
        || key.is(KeyName.PAGE_DOWN);
  }

  private static OverviewAction selection(Input.Key key) {
    if (key.is(KeyName.UP)) return OverviewAction.UP;
    if (key.is(KeyName.DOWN)) return OverviewAction.DOWN;
    return key.is(KeyName.PAGE_UP) ? OverviewAction.PAGE_UP : OverviewAction.PAGE_DOWN;
  }

  private Step typed(Overlay.Filter filter, Field field) {
    Set<String> labels = Completions.labels(FleetView.of(scene.node()));
    RowFilter next = state.filter(filter.panel()).after(field.text(), labels);
    OverviewState filtered = filtered(filter.panel(), next);
    Overlay now = new Overlay.Filter(filter.panel(), field, filter.before());
    return Step.to(page.with(filtered.with(now)));
  }

  private OverviewState filtered(PanelName panel, RowFilter filter) {
    return panel == PanelName.PROCESSES
        ? state.with(state.processes().withFilter(filter))
        : state.with(state.devices().withFilter(filter));
  }

  private Step command(Field field, Input.Key key) {
    if (key.is(KeyName.ESCAPE)) return to(Overlay.NONE);
    if (key.is(KeyName.BACKSPACE) && field.text().isEmpty()) return to(Overlay.NONE);
    if (key.is(KeyName.ENTER)) {
      return Commands.run(field.text(), page.with(state.with(Overlay.NONE)), scene);
    }
    if (key.is(KeyName.TAB)) {
      return to(new Overlay.Command(Field.of(Commands.completed(field.text(), scene))));
    }
    if (!Field.takes(key)) return key.ctrl() ? Step.ignored(page) : Step.to(page);
    return to(new Overlay.Command(field.after(key)));
  }

  Step paste(String text) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Filter filter) return typed(filter, filter.field().typed(text));
    if (overlay instanceof Overlay.Command command) {
      return to(new Overlay.Command(command.field().typed(text)));
    }
    return Step.to(page);
  }
}
