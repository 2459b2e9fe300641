package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.ProcessColumn;
import java.util.HashSet;
import java.util.Set;

/**
 * Which processes are shown in which order, and which one is selected.
 *
 * @param selected key of the selected row; empty before the user has chosen
 * @param index where it stood, for when it is gone
 * @param order by what they are sorted
 * @param reversed whether the other way round
 * @param tree by what they are gathered
 * @param filter which of them are shown
 * @param toggled keys of rows that are folded or unfolded against the usual
 */
record ProcessChoice(
    String selected,
    int index,
    ProcessColumn order,
    boolean reversed,
    Tree tree,
    RowFilter filter,
    Set<String> toggled) {
  static final ProcessChoice START =
      new ProcessChoice("", 0, ProcessColumn.SHARE, false, Tree.NONE, RowFilter.NONE, Set.of());

  ProcessChoice {
    toggled = Set.copyOf(toggled);
  }

  /** The same where no device is: what is sorted by devices is sorted by CPU time. */
  ProcessChoice on(NodeView node) {
    boolean ofDevices =
        switch (order) {
          case SHARE, DEVICE, DEVICE_MEMORY -> true;
          default -> false;
        };
    if (!ofDevices || !node.snapshot().accelerators().isEmpty()) return this;
    return new ProcessChoice(selected, index, ProcessColumn.CPU, reversed, tree, filter, toggled);
  }

  ProcessChoice withSelected(String key, int at) {
    return new ProcessChoice(key, at, order, reversed, tree, filter, toggled);
  }

  /** Sorted by a column; the other way round where it is sorted by that already. */
  ProcessChoice sortedBy(ProcessColumn column) {
    boolean turned = column == order && !reversed;
    return new ProcessChoice(selected, index, column, turned, tree, filter, toggled);
  }

  ProcessChoice withReversed() {
    return new ProcessChoice(selected, index, order, !reversed, tree, filter, toggled);
  }

  ProcessChoice withTree(Tree other) {
    return new ProcessChoice(selected, index, order, reversed, other, filter, toggled);
  }

  ProcessChoice withFilter(RowFilter other) {
    return new ProcessChoice(selected, index, order, reversed, tree, other, toggled);
  }

  ProcessChoice withToggled(String key) {
    Set<String> other = new HashSet<>(toggled);
    if (!other.remove(key)) other.add(key);
    return new ProcessChoice(selected, index, order, reversed, tree, filter, other);
  }
}
