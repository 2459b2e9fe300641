package io.allsmi.cli.snapshot;

import io.allsmi.cli.failure.UserError;
import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.filter.FilterException;
import io.allsmi.insight.history.History;
import io.allsmi.insight.select.Selection;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;

/**
 * The devices of a snapshot that are written: those that are selected, and of these those that the
 * filter takes.
 */
record Kept(Selection selection, Filter filter) {
  static final Kept ALL = new Kept(Selection.ALL, Filter.ALL);

  /**
   * @throws UserError with exit code 2 for a filter that means nothing
   */
  static Kept of(Selection selection, String filter, Catalogue catalogue) {
    // Who does not filter does not wait for the names of all fields.
    if (filter.isEmpty()) return new Kept(selection, Filter.ALL);
    try {
      return new Kept(selection, Filter.parse(filter, catalogue));
    } catch (FilterException e) {
      throw UserError.usage(
          "--filter: at character " + (e.position() + 1) + " of '" + filter + "': " + e.line());
    }
  }

  boolean isAll() {
    return selection.isAll() && filter.isAll();
  }

  Snapshot of(Snapshot snapshot) {
    Snapshot selected = selection.apply(snapshot);
    if (filter.isAll()) return selected;
    NodeView node = new NodeView(selected, History.NONE, NodeState.of(selected));
    return filter.keep(node).snapshot();
  }
}
