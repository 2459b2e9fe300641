package io.allsmi.tui.cluster;

import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.ENTER;
import static io.allsmi.tui.terminal.KeyName.ESCAPE;
import static io.allsmi.tui.terminal.KeyName.F4;
import static io.allsmi.tui.terminal.KeyName.F6;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.LEFT;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.RIGHT;
import static io.allsmi.tui.terminal.KeyName.TAB;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.ArrayList;
import java.util.List;

/** The keys of the page of a fleet. */
final class ClusterKeys {
  private static final List<Binding<ClusterAction>> COMMON =
      List.of(
          Binding.of(ClusterAction.OPEN, "Open what is selected, enter a group", Key.of(ENTER))
              .footer("open"),
          Binding.of(
                  ClusterAction.COMMAND,
                  "Go elsewhere: nodes, devices, processes, users, problems",
                  Key.of(':'))
              .footer("command"),
          Binding.of(
                  ClusterAction.FILTER,
                  "Show what a text occurs in; with !text the others",
                  Key.of('/'),
                  Key.of(F4))
              .footer("filter"),
          Binding.of(ClusterAction.GROUP, "Group by rack, pool, model, vendor, state", Key.of('g'))
              .footer("group"),
          Binding.of(ClusterAction.PROBLEMS, "Show only what is in trouble", Key.of('p'))
              .footer("problems only"));

  private static final List<Binding<ClusterAction>> MAP =
      List.of(
          Binding.of(
                  ClusterAction.MEASURE,
                  "Heat map of utilization, memory, temperature, power",
                  Key.of('m'))
              .footer("measure"),
          Binding.of(ClusterAction.ZOOM_IN, "Finer cells", Key.of('['), Key.of('z'))
              .footer("[ ]", "zoom"),
          Binding.of(ClusterAction.ZOOM_OUT, "Coarser cells", Key.of(']'), Key.of('Z')),
          Binding.of(ClusterAction.NEXT_PANEL, "Go to the next panel", Key.of(TAB)).footer("panel"),
          Binding.of(
              ClusterAction.PREVIOUS_PANEL,
              "Go to the panel before",
              new Key(TAB, 0, false, false, true)));

  private static final List<Binding<ClusterAction>> MOVES =
      List.of(
          Binding.of(ClusterAction.UP, "Select the row or cell above", Key.of(UP), Key.of('k')),
          Binding.of(ClusterAction.DOWN, "Select the row or cell below", Key.of(DOWN), Key.of('j')),
          Binding.of(ClusterAction.LEFT, "Select the cell on the left", Key.of(LEFT)),
          Binding.of(
              ClusterAction.RIGHT, "Select the cell on the right", Key.of(RIGHT), Key.of('l')),
          Binding.of(ClusterAction.PAGE_UP, "A page up", Key.of(PAGE_UP), Key.ctrl('u')),
          Binding.of(ClusterAction.PAGE_DOWN, "A page down", Key.of(PAGE_DOWN), Key.ctrl('d')),
          Binding.of(ClusterAction.FIRST, "Go to the first one", Key.of(HOME)),
          Binding.of(ClusterAction.LAST, "Go to the last one", Key.of(END), Key.of('G')),
          Binding.of(ClusterAction.SORT, "Choose a column to sort by", Key.of('s'), Key.of(F6))
              .footer("sort"),
          Binding.of(
              ClusterAction.SORT_LEFT, "Sort by the column on the left", Key.of('<'), Key.of(',')),
          Binding.of(
              ClusterAction.SORT_RIGHT,
              "Sort by the column on the right",
              Key.of('>'),
              Key.of('.')),
          Binding.of(ClusterAction.REVERSE, "Sort the other way round", Key.of('r')));

  private static final Binding<ClusterAction> EXPAND =
      Binding.of(
          ClusterAction.EXPAND, "Give the list of a panel the whole page, and back", Key.of('e'));

  private static final Binding<ClusterAction> BACK =
      Binding.of(ClusterAction.BACK, "Close, clear the filter, leave a group", Key.of(ESCAPE));

  static final KeyTable<ClusterAction> OVERVIEW = table(COMMON, MAP, MOVES);
  static final KeyTable<ClusterAction> LIST = table(COMMON, MOVES);

  private ClusterKeys() {}

  @SafeVarargs
  private static KeyTable<ClusterAction> table(List<Binding<ClusterAction>>... parts) {
    List<Binding<ClusterAction>> all = new ArrayList<>();
    for (List<Binding<ClusterAction>> part : parts) all.addAll(part);
    all.add(EXPAND);
    all.add(BACK);
    return new KeyTable<>(all);
  }
}
