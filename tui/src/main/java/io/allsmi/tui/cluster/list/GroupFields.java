package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.Figures;
import io.allsmi.insight.cluster.GroupSummary;
import io.allsmi.insight.cluster.Grouping;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.ModelName;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.List;

/** The columns of groups of nodes or of devices. */
public final class GroupFields {
  private final Cells cells;

  private GroupFields(Scene scene) {
    cells = new Cells(scene);
  }

  public static List<Field<GroupSummary>> of(Scene scene, Grouping by) {
    return new GroupFields(scene).fields(by);
  }

  private List<Field<GroupSummary>> fields(Grouping by) {
    return List.of(
        Field.<GroupSummary>ofText(
                Column.left(by.word(), 10, 0, GroupFields::name), GroupSummary::name)
            .upTo(26),
        Field.of(Column.right("nodes", 15, 1, GroupFields::nodes), group -> group.nodes().size()),
        Field.of(Column.right("devices", 8, 3, GroupFields::devices), g -> g.figures().devices()),
        Field.<GroupSummary>of(
                Column.left("util", 15, 0, this::utilization),
                group -> group.figures().utilization().mean())
            .upTo(28),
        Field.<GroupSummary>of(
                Column.left("memory", 13, 2, this::memory), group -> group.figures().memoryRatio())
            .upTo(20),
        Field.of(
            Column.right("power", 8, 1, GroupFields::power),
            group -> group.figures().power().sum()),
        Field.of(
            Column.right("temp", 6, 2, this::heat), group -> group.figures().temperature().most()),
        Field.of(Column.right("idle", 6, 4, GroupFields::idle), group -> group.figures().idle()),
        Field.of(Column.left("problems", 8, 1, GroupFields::problems), GroupFields::trouble));
  }

  /** What a group is called; the one of those that have nothing in common has no name. */
  public static String name(GroupSummary group) {
    return group.name().isEmpty() ? "(none)" : group.name();
  }

  private static void name(Canvas cell, GroupSummary group) {
    String vendor = group.figures().devices() == 0 ? "" : vendor(group);
    Style style = group.name().isEmpty() ? Style.DIM : Style.BRIGHT;
    cell.text(0, 0, ModelName.of(vendor, name(group)), cell.width(), style);
  }

  private static String vendor(GroupSummary group) {
    int space = group.name().indexOf(' ');
    return space < 0 ? "" : group.name().substring(0, space);
  }

  /** {@code 35 of 36}: how many count, where not all do. */
  private static void nodes(Canvas cell, GroupSummary group) {
    int all = group.states().all();
    int current = group.states().current();
    String text = current == all ? Integer.toString(all) : current + " of " + all;
    cell.textRight(cell.width(), 0, text, current == all ? Style.NORMAL : Style.WARNING);
  }

  private static void devices(Canvas cell, GroupSummary group) {
    Cells.right(cell, Integer.toString(group.figures().devices()), Style.NORMAL);
  }

  private void utilization(Canvas cell, GroupSummary group) {
    cells.load(cell, group.figures().utilization().mean());
  }

  private void memory(Canvas cell, GroupSummary group) {
    double ratio = group.figures().memoryRatio();
    Cells.bar(cell, ratio, Thresholds.style(cells.thresholds().memory(), ratio));
  }

  private static void power(Canvas cell, GroupSummary group) {
    Cells.right(cell, Show.watts(group.figures().power().sum()), Style.NORMAL);
  }

  private void heat(Canvas cell, GroupSummary group) {
    Figures figures = group.figures();
    cells.heat(cell, figures.temperature().most(), figures.margin().least(), Style.NORMAL);
  }

  private static void idle(Canvas cell, GroupSummary group) {
    Cells.right(cell, Integer.toString(group.figures().idle()), Style.NORMAL);
  }

  private static double trouble(GroupSummary group) {
    int severity = group.worst().map(Mark::weight).orElse(0);
    return 100_000.0 * severity + group.problems();
  }

  private static void problems(Canvas cell, GroupSummary group) {
    Cells.problems(cell, group.problems(), group.worst());
  }
}
