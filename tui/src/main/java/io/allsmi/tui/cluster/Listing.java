package io.allsmi.tui.cluster;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Choice;
import io.allsmi.tui.cluster.sheet.Sheet;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.table.Table;

/**
 * A list with what Enter does on its rows.
 *
 * @param usual how it is sorted before the user chose, in words
 * @param empty what stands there when it has no row
 * @param opening opens a row
 */
record Listing<T>(Sheet<T> sheet, String usual, String empty, Opening<T> opening) {
  /** Opens a row. */
  interface Opening<T> {
    Step open(ClusterPage page, T row);
  }

  private Choice choice(ClusterState state) {
    return state.choice(sheet.title());
  }

  int size() {
    return sheet.rows().size();
  }

  int selected(ClusterState state) {
    return sheet.selected(choice(state));
  }

  /** The state with another row selected. */
  ClusterState select(ClusterState state, int index) {
    return state.with(sheet.title(), sheet.select(choice(state), index));
  }

  Step open(ClusterPage page) {
    if (size() == 0) return Step.to(page);
    return opening.open(page, sheet.rows().get(selected(page.state())));
  }

  /** The state with the list sorted by a column. */
  ClusterState sortedBy(ClusterState state, String word) {
    if (!sheet.words().contains(word)) return state;
    return state.with(sheet.title(), choice(state).sortedBy(word));
  }

  /** The state with the list sorted by a neighbour of the column that it is sorted by now. */
  ClusterState sortMoved(ClusterState state, int by) {
    int count = sheet.words().size();
    int at = sheet.words().indexOf(choice(state).order());
    int next = at < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(at + by, count);
    return sortedBy(state, sheet.words().get(next));
  }

  ClusterState reversed(ClusterState state) {
    return state.with(sheet.title(), choice(state).withReversed());
  }

  /** {@code sort: power}. */
  String order(ClusterState state) {
    Choice choice = choice(state);
    String order = choice.order().isEmpty() ? usual : choice.order();
    return "sort: " + order + (choice.reversed() ? ", reversed" : "");
  }

  /**
   * Draws heading and rows.
   *
   * @param focused whether the selected row is marked
   */
  void draw(Canvas place, ClusterState state, Panel panel, boolean focused, Hits hits) {
    hits.add(place, new Place.Inside(panel));
    if (size() == 0) {
      place.text(0, 0, empty, place.width(), Style.DIM);
      return;
    }
    Table<T> table = new Table<>(sheet.columns());
    Choice choice = choice(state);
    if (!choice.order().isEmpty()) table.sortedBy(choice.order(), sheet.falls(choice));
    int selected = selected(state);
    table
        .clicked(
            hits,
            word -> new Place.Heading(panel, word.toString()),
            row -> new Place.Row(panel, row))
        .drawAround(place, sheet.rows(), selected, focused);
  }
}
