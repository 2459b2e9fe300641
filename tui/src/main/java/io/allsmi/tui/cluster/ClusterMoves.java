package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Grouping;
import io.allsmi.tui.dialog.Field;
import io.allsmi.tui.dialog.Menu;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import java.util.List;

/** What the keys of the page of a fleet do, while nothing has come up over it. */
final class ClusterMoves {
  private final ClusterPage page;
  private final ClusterState state;
  private final Scene scene;
  private final Listings listings;

  ClusterMoves(ClusterPage page, Scene scene) {
    this.page = page;
    this.scene = scene;
    state = page.state();
    listings = new Listings(page, scene);
  }

  Step on(ClusterAction action) {
    return switch (action) {
      case OPEN -> onMap() ? heat().open() : list().open(page);
      case COMMAND -> to(state.with(new Overlay.Command(Field.EMPTY)));
      case FILTER -> {
        RowFilter before = state.scope().filter();
        yield to(state.with(new Overlay.Filtering(Field.of(before.typed()), before)));
      }
      case GROUP -> to(state.with(groupMenu()));
      case PROBLEMS ->
          to(state.with(state.scope().withProblemsOnly(!state.scope().problemsOnly())));
      case MEASURE -> to(state.with(state.heat().with(state.heat().measure().next())));
      case ZOOM_IN -> heat().zoomed(1);
      case ZOOM_OUT -> heat().zoomed(-1);
      case NEXT_PANEL -> to(state.with(state.panel().next(1)));
      case PREVIOUS_PANEL -> to(state.with(state.panel().next(-1)));
      case UP -> moved(0, -1);
      case DOWN -> moved(0, 1);
      case LEFT -> moved(-1, 0);
      case RIGHT -> moved(1, 0);
      case PAGE_UP -> moved(0, -page());
      case PAGE_DOWN -> moved(0, page());
      case FIRST -> onMap() ? heat().at(0) : to(list().select(state, 0));
      case LAST ->
          onMap() ? heat().at(Integer.MAX_VALUE) : to(list().select(state, Integer.MAX_VALUE));
      case SORT -> to(state.with(new Overlay.Sort(sortMenu())));
      case SORT_LEFT -> to(list().sortMoved(state, -1));
      case SORT_RIGHT -> to(list().sortMoved(state, 1));
      case REVERSE -> to(list().reversed(state));
      case EXPAND -> expanded();
      case BACK -> back();
    };
  }

  private Step to(ClusterState other) {
    return Step.to(page.with(other));
  }

  private boolean onMap() {
    return state.topic() == Topic.OVERVIEW && state.panel() == Panel.HEAT;
  }

  private Listing<?> list() {
    return listings.current();
  }

  private HeatMoves heat() {
    return new HeatMoves(page, scene);
  }

  private int page() {
    boolean whole = state.topic() != Topic.OVERVIEW;
    return whole ? Math.max(5, scene.room().rows() - 5) : 8;
  }

  private Step moved(int right, int down) {
    if (onMap()) return heat().moved(right, down);
    if (down == 0) return Step.to(page);
    return to(list().select(state, list().selected(state) + down));
  }

  private Menu sortMenu() {
    Listing<?> list = list();
    List<String> words = list.sheet().words();
    String order = state.choice(list.sheet().title()).order();
    return new Menu("sort by", words, Math.max(0, words.indexOf(order)));
  }

  private Overlay groupMenu() {
    List<String> words = Groupings.words(page.lists().labels(scene.view()));
    Grouping now = state.scope().grouping();
    int at = words.indexOf(now.word());
    return new Overlay.Group(new Menu("group by", words, Math.max(0, at)));
  }

  /** The list of the panel over the whole page; from there back to the panels. */
  private Step expanded() {
    if (state.topic() != Topic.OVERVIEW) return page.going(Topic.OVERVIEW);
    return page.going(state.panel() == Panel.PROBLEMS ? Topic.PROBLEMS : Topic.NODES);
  }

  /** Closes one thing after the other; what is left of Esc goes to the frame. */
  private Step back() {
    Scope scope = state.scope();
    if (!scope.filter().isEmpty()) return to(state.with(scope.withFilter(RowFilter.NONE)));
    if (!scope.within().isEmpty()) return to(state.with(scope.left()));
    if (scope.problemsOnly()) return to(state.with(scope.withProblemsOnly(false)));
    if (scope.isGrouped()) return to(state.with(scope.groupedBy(Grouping.NONE)));
    if (state.topic() != Topic.OVERVIEW) return page.going(Topic.OVERVIEW);
    if (state.heat().zoom() != 0) return heat().zoomed(-state.heat().zoom());
    return Step.ignored(page);
  }
}
