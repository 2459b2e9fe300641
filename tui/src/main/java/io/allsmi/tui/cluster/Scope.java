package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Grouping;
import io.allsmi.tui.dialog.RowFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * What part of the fleet is shown; every panel and every list keeps to it.
 *
 * @param filter which rows of it
 * @param problemsOnly whether only what is in trouble
 * @param grouping by what nodes or devices are put together; none before the user chose
 * @param within the groups that were entered, the last one innermost
 */
record Scope(RowFilter filter, boolean problemsOnly, Grouping grouping, List<Within> within) {
  static final Scope ALL = new Scope(RowFilter.NONE, false, Grouping.NONE, List.of());

  Scope {
    within = List.copyOf(within);
  }

  Scope withFilter(RowFilter other) {
    return new Scope(other, problemsOnly, grouping, within);
  }

  Scope withProblemsOnly(boolean only) {
    return new Scope(filter, only, grouping, within);
  }

  Scope groupedBy(Grouping by) {
    return new Scope(filter, problemsOnly, by, within);
  }

  /** Within a group; what it was put together by has been said with it. */
  Scope entered(Within group) {
    List<Within> deeper = new ArrayList<>(within);
    deeper.add(group);
    return new Scope(filter, problemsOnly, Grouping.NONE, deeper);
  }

  /** Out of the group that was entered last, back to the list of groups that it was one of. */
  Scope left() {
    Grouping by = within.getLast().by();
    return new Scope(filter, problemsOnly, by, within.subList(0, within.size() - 1));
  }

  boolean isGrouped() {
    return !grouping.equals(Grouping.NONE);
  }
}
