package io.allsmi.tui.cluster;

import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.FilterPrompt;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.dialog.Prompt;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.Set;

/** What keys do while a menu or a line of text is up. */
final class OverlayKeys {
  private final ClusterPage page;
  private final ClusterState state;
  private final Scene scene;

  OverlayKeys(ClusterPage page, Scene scene) {
    this.page = page;
    this.scene = scene;
    state = page.state();
  }

  Step on(Input.Key key) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Filtering filter) return filter(filter, key);
    if (overlay instanceof Overlay.Command command) return command(command.field(), key);
    if (key.is(KeyName.ESCAPE) || key.is('q') || key.is(KeyName.F10)) return to(Overlay.NONE);
    if (key.ctrl()) return Step.ignored(page);
    boolean chosen = key.is(KeyName.ENTER) || key.is(' ');
    if (overlay instanceof Overlay.Sort sort) {
      return chosen ? choose(sort.menu().selected()) : to(new Overlay.Sort(sort.menu().after(key)));
    }
    if (overlay instanceof Overlay.Group group) {
      return chosen
          ? choose(group.menu().selected())
          : to(new Overlay.Group(group.menu().after(key)));
    }
    return Step.ignored(page);
  }

  private Step to(Overlay other) {
    return Step.to(page.with(state.with(other)));
  }

  /** An item of the menu that is up; below zero for none of them. */
  Step choose(int item) {
    ClusterState closed = state.with(Overlay.NONE);
    if (state.overlay() instanceof Overlay.Sort sort && item >= 0) {
      String word = sort.menu().items().get(item);
      Listing<?> list = new Listings(page.with(closed), scene).current();
      return Step.to(page.with(list.sortedBy(closed, word)));
    }
    if (state.overlay() instanceof Overlay.Group group && item >= 0) {
      String word = group.menu().items().get(item);
      Scope scope = state.scope().groupedBy(Groupings.of(word));
      return Step.to(page.with(closed.with(scope)));
    }
    return Step.to(page.with(closed));
  }

  /** The menu that is up, moved by the wheel. */
  Step wheel(int rows) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Sort sort) return to(new Overlay.Sort(moved(sort.menu(), rows)));
    if (overlay instanceof Overlay.Group group) {
      return to(new Overlay.Group(moved(group.menu(), rows)));
    }
    return Step.to(page);
  }

  private static Menu moved(Menu menu, int rows) {
    return menu.moved(rows);
  }

  private Step filter(Overlay.Filtering filter, Input.Key key) {
    if (key.is(KeyName.ENTER)) return to(Overlay.NONE);
    if (key.is(KeyName.ESCAPE)) {
      Scope before = state.scope().withFilter(filter.before());
      return Step.to(page.with(state.with(before).with(Overlay.NONE)));
    }
    if (key.is(KeyName.TAB)) {
      return typed(filter, FilterPrompt.completed(filter.field(), scene.view()));
    }
    if (isSelection(key)) return new ClusterMoves(page, scene).on(selection(key));
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

  private static ClusterAction selection(Input.Key key) {
    if (key.is(KeyName.UP)) return ClusterAction.UP;
    if (key.is(KeyName.DOWN)) return ClusterAction.DOWN;
    return key.is(KeyName.PAGE_UP) ? ClusterAction.PAGE_UP : ClusterAction.PAGE_DOWN;
  }

  private Step typed(Overlay.Filtering filter, Field field) {
    Overlay now = new Overlay.Filtering(field, filter.before());
    Set<String> labels = Set.copyOf(page.lists().labels(scene.view()));
    Scope filtered = state.scope().withFilter(state.scope().filter().after(field.text(), labels));
    return Step.to(page.with(state.with(filtered).with(now)));
  }

  private Step command(Field field, Input.Key key) {
    if (key.is(KeyName.ESCAPE)) return to(Overlay.NONE);
    if (key.is(KeyName.BACKSPACE) && field.text().isEmpty()) return to(Overlay.NONE);
    if (key.is(KeyName.ENTER)) {
      return Commands.run(field.text(), page.with(state.with(Overlay.NONE)), scene);
    }
    if (key.is(KeyName.TAB)) {
      String text = field.text();
      String completed = Prompt.completed(text, Commands.candidates(text, page, scene));
      return to(new Overlay.Command(Field.of(completed)));
    }
    if (!Field.takes(key)) return key.ctrl() ? Step.ignored(page) : Step.to(page);
    return to(new Overlay.Command(field.after(key)));
  }

  Step paste(String text) {
    Overlay overlay = state.overlay();
    if (overlay instanceof Overlay.Filtering filter) {
      return typed(filter, filter.field().typed(text));
    }
    if (overlay instanceof Overlay.Command command) {
      return to(new Overlay.Command(command.field().typed(text)));
    }
    return Step.to(page);
  }
}
