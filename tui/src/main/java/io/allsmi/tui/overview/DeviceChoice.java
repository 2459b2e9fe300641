package io.allsmi.tui.overview;

import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.DeviceColumn;
import java.util.HashSet;
import java.util.Set;

/**
 * Which devices are shown in which order, and which one is selected.
 *
 * @param selected name of the selected one; empty before the user has chosen
 * @param index where it stood, for when it is gone
 * @param order by what they are sorted; {@link DeviceColumn#DEVICE} is as the node lists them
 * @param reversed whether the other way round
 * @param filter which of them are shown
 * @param problemsOnly whether only those that something is wrong with
 * @param toggled devices whose partitions are folded or unfolded against the usual
 */
record DeviceChoice(
    String selected,
    int index,
    DeviceColumn order,
    boolean reversed,
    RowFilter filter,
    boolean problemsOnly,
    Set<String> toggled) {
  static final DeviceChoice START =
      new DeviceChoice("", 0, DeviceColumn.DEVICE, false, RowFilter.NONE, false, Set.of());

  DeviceChoice {
    toggled = Set.copyOf(toggled);
  }

  DeviceChoice withSelected(String name, int at) {
    return new DeviceChoice(name, at, order, reversed, filter, problemsOnly, toggled);
  }

  /** Sorted by a column; the other way round where it is sorted by that already. */
  DeviceChoice sortedBy(DeviceColumn column) {
    boolean turned = column == order && !reversed;
    return new DeviceChoice(selected, index, column, turned, filter, problemsOnly, toggled);
  }

  DeviceChoice withReversed() {
    return new DeviceChoice(selected, index, order, !reversed, filter, problemsOnly, toggled);
  }

  DeviceChoice withFilter(RowFilter other) {
    return new DeviceChoice(selected, index, order, reversed, other, problemsOnly, toggled);
  }

  DeviceChoice withProblemsOnly(boolean only) {
    return new DeviceChoice(selected, index, order, reversed, filter, only, toggled);
  }

  DeviceChoice withToggled(String device) {
    Set<String> other = new HashSet<>(toggled);
    if (!other.remove(device)) other.add(device);
    return new DeviceChoice(selected, index, order, reversed, filter, problemsOnly, other);
  }
}
