package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.UiOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the keys of the overview do, while nothing has come up over it. */
final class Moves {
  private static final int PAGE = 10;

  private final OverviewPage page;
  private final OverviewState state;
  private final Scene scene;
  private final PanelName focus;
  private final Rows rows;

  Moves(OverviewPage page, Scene scene) {
    this.page = page;
    this.scene = scene;
    state = page.state();
    focus = state.focus(scene);
    rows = new Rows(state, scene);
  }

  Step on(OverviewAction action) {
    return switch (action) {
      case OPEN -> open();
      case NEXT_PANEL -> to(state.withFocus(neighbour(1)));
      case PREVIOUS_PANEL -> to(state.withFocus(neighbour(-1)));
      case UP -> to(rows.moved(focus, -1));
      case DOWN -> to(rows.moved(focus, 1));
      case PAGE_UP -> to(rows.moved(focus, -page()));
      case PAGE_DOWN -> to(rows.moved(focus, page()));
      case FIRST -> to(rows.selected(focus, 0));
      case LAST -> to(rows.selected(focus, Integer.MAX_VALUE));
      case FOLD -> to(rows.folded(focus));
      case FILTER -> to(state.with(filter()));
      case PROBLEMS ->
          to(state.with(state.devices().withProblemsOnly(!state.devices().problemsOnly())));
      case SORT -> to(state.with(sortMenu()));
      case SORT_LEFT -> to(Sorting.moved(state, scene.options(), list(), -1));
      case SORT_RIGHT -> to(Sorting.moved(state, scene.options(), list(), 1));
      case REVERSE -> to(Sorting.reversed(state, list()));
      case TREE -> to(gathered());
      case EXPAND -> to(state.withFocus(focus).withExpanded(!state.expanded()));
      case READINGS -> Opening.readings(page);
      case COMMAND -> to(state.with(new Overlay.Command(Field.EMPTY)));
      case MEASURE -> to(state.with(state.graphs().withMeasure(state.graphs().measure().next())));
      case SELECTED ->
          to(state.with(state.graphs().withSelectedOnly(!state.graphs().selectedOnly())));
      case ZOOM_IN -> to(state.with(state.graphs().zoomed(false)));
      case ZOOM_OUT -> to(state.with(state.graphs().zoomed(true)));
      case HOST -> toggled(PanelName.HOST);
      case DEVICES -> toggled(PanelName.DEVICES);
      case GRAPHS -> toggled(PanelName.GRAPHS);
      case PROCESSES -> toggled(PanelName.PROCESSES);
      case PROBLEM_LIST -> toggled(PanelName.PROBLEMS);
      case PRESET -> using(scene.options().withPanels(Presets.after(scene.options().panels())));
      case COPY -> copy();
      case SIGNAL -> signal();
      case BACK -> back();
    };
  }

  private Step to(OverviewState other) {
    return Step.to(page.with(other));
  }

  /** Rows that a list shows at once, about. */
  private int page() {
    return state.expanded() ? Math.max(PAGE, scene.room().rows() - 4) : PAGE;
  }

  /** The list that sorting and filtering are about: processes, where they have the focus. */
  private PanelName list() {
    return focus == PanelName.PROCESSES ? PanelName.PROCESSES : PanelName.DEVICES;
  }

  private PanelName neighbour(int by) {
    List<PanelName> shown = scene.options().panels();
    int at = Math.max(0, shown.indexOf(focus));
    return shown.isEmpty() ? focus : shown.get(Math.floorMod(at + by, shown.size()));
  }

  /** The page of the selected device, of the one that has a problem or that a process uses. */
  private Step open() {
    Optional<Device> device = rows.device(focus);
    if (focus == PanelName.PROCESSES && rows.canFold()) return to(rows.folded(focus));
    return device.isEmpty() ? Step.to(page) : Opening.device(page, device.get());
  }

  private Overlay filter() {
    PanelName panel = list();
    RowFilter before = state.filter(panel);
    return new Overlay.Filter(panel, Field.of(before.typed()), before);
  }

  private Overlay sortMenu() {
    PanelName panel = list();
    List<String> words = Sorting.words(scene.options(), panel);
    return new Overlay.Sort(panel, new Menu("sort by", words, Sorting.place(state, scene, panel)));
  }

  private OverviewState gathered() {
    return state
        .withFocus(PanelName.PROCESSES)
        .with(state.processes().withTree(state.processes().tree().next()));
  }

  private Step toggled(PanelName panel) {
    List<PanelName> shown = new ArrayList<>();
    List<PanelName> before = scene.options().panels();
    for (PanelName one : PanelName.all()) {
      if (before.contains(one) != (one == panel)) shown.add(one);
    }
    return shown.isEmpty() ? Step.to(page) : using(scene.options().withPanels(shown));
  }

  private Step using(UiOptions options) {
    return to(state.withExpanded(false)).with(new Effect.Use(options));
  }

  private Step copy() {
    String row = rows.text(focus);
    if (row.isEmpty()) return Step.to(page);
    return Step.to(page).with(new Effect.Copy(row)).with(new Effect.Say("copied: " + row));
  }

  private Step signal() {
    Optional<ProcessUse> process = rows.process();
    if (scene.options().readonly()) {
      return Step.to(page).with(new Effect.Say("read-only: no signal is sent from here"));
    }
    if (scene.focus().isPresent()) {
      String text = "no signal is sent over the network: run allsmi on " + scene.node().node();
      return Step.to(page).with(new Effect.Say(text));
    }
    if (process.isEmpty()) {
      return to(state.withFocus(PanelName.PROCESSES))
          .with(new Effect.Say("select a process first"));
    }
    if (process.get().startedAt() <= 0) {
      // Its id may be another process' here: a driver tells those of other namespaces too.
      String text =
          "when " + process.get().pid() + " started is not known: no signal is sent to it";
      return Step.to(page).with(new Effect.Say(text));
    }
    return to(state.with(new Overlay.ChooseSignal(process.get(), Signals.menu(process.get()))));
  }

  /** Closes one thing after the other; what is left of Esc goes to the frame. */
  private Step back() {
    if (state.expanded()) return to(state.withExpanded(false));
    if (!state.devices().filter().isEmpty()) {
      return to(state.with(state.devices().withFilter(RowFilter.NONE)));
    }
    if (!state.processes().filter().isEmpty()) {
      return to(state.with(state.processes().withFilter(RowFilter.NONE)));
    }
    if (state.devices().problemsOnly()) {
      return to(state.with(state.devices().withProblemsOnly(false)));
    }
    return Step.ignored(page);
  }
}
