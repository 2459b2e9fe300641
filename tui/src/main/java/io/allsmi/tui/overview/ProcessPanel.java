package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import io.allsmi.tui.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The processes that use a device or much of the host. */
final class ProcessPanel {
  private ProcessPanel() {}

  static void draw(Canvas canvas, NodeView node, OverviewState state) {
    List<ProcessUse> processes = node.snapshot().processes();
    boolean focused = state.focus() == Panel.PROCESSES;
    String remark = "sort: " + state.order().title() + " " + canvas.glyphs().sorted();
    Canvas inside = Box.draw(canvas, title(processes), remark, focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    boolean devices = !node.snapshot().accelerators().isEmpty();
    List<ProcessUse> sorted = state.order().sorted(processes);
    new Table<>(columns(node, devices)).draw(place, sorted, focused ? state.process() : -1);
  }

  private static String title(List<ProcessUse> processes) {
    int using = 0;
    for (ProcessUse process : processes) using += process.uses().isEmpty() ? 0 : 1;
    if (using == 0) return Panel.PROCESSES.title();
    return Panel.PROCESSES.title()
        + "  "
        + using
        + (using == 1 ? " uses a device" : " use a device");
  }

  private static List<Column<ProcessUse>> columns(NodeView node, boolean devices) {
    List<Column<ProcessUse>> columns = new ArrayList<>();
    columns.add(Column.right("pid", 7, 0, (cell, row) -> right(cell, Integer.toString(row.pid()))));
    columns.add(Column.left("user", 10, 3, (cell, row) -> left(cell, row.user())));
    if (devices) {
      columns.add(Column.left("device", 10, 1, (cell, row) -> left(cell, devices(row))));
      columns.add(Column.right("util", 5, 2, ProcessPanel::share));
      columns.add(
          Column.right(
              "memory",
              8,
              2,
              (cell, row) -> right(cell, Show.bytes(ProcessOrder.deviceMemory(row)))));
    }
    columns.add(Column.right("cpu", 6, 1, ProcessPanel::cpu));
    columns.add(
        Column.right("host mem", 8, 2, (cell, row) -> right(cell, Show.bytes(row.memoryBytes()))));
    columns.add(Column.right("age", 7, 4, (cell, row) -> right(cell, age(node, row))));
    columns.add(Column.growing("name", 12, 0, (cell, row) -> left(cell, row.name())));
    columns.add(Column.left("container", 12, 5, (cell, row) -> left(cell, row.container())));
    return columns;
  }

  private static void left(Canvas cell, String text) {
    cell.text(0, 0, text, cell.width(), Style.NORMAL);
  }

  private static void right(Canvas cell, String text) {
    cell.textRight(cell.width(), 0, text, Style.NORMAL);
  }

  private static void share(Canvas cell, ProcessUse row) {
    double share = ProcessOrder.share(row);
    cell.textRight(cell.width(), 0, Show.percent(share), Style.load(share));
  }

  private static void cpu(Canvas cell, ProcessUse row) {
    String text = Show.percent(row.cpuRatio());
    cell.textRight(cell.width(), 0, text, Style.load(row.cpuRatio()));
  }

  private static String devices(ProcessUse row) {
    List<DeviceUse> uses = row.uses();
    if (uses.isEmpty()) return "";
    String first = uses.getFirst().device();
    return uses.size() == 1 ? first : first + " +" + (uses.size() - 1);
  }

  private static String age(NodeView node, ProcessUse row) {
    if (row.startedAt() <= 0) return Show.absent();
    return Show.duration((node.snapshot().at().wallMillis() - row.startedAt()) / 1e3);
  }
}
