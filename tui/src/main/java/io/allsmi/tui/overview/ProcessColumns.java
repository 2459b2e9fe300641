package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.show.DeviceNames;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.ArrayList;
import java.util.List;

/** The columns of the processes, for one frame. */
final class ProcessColumns {
  private final NodeView node;
  private final RowFilter filter;

  ProcessColumns(NodeView node, RowFilter filter) {
    this.node = node;
    this.filter = filter;
  }

  /** The columns that the user wants; those about devices only where there are some. */
  List<Column<ProcessRow>> of(List<ProcessColumn> wanted) {
    boolean devices = !node.snapshot().accelerators().isEmpty();
    List<Column<ProcessRow>> columns = new ArrayList<>();
    for (ProcessColumn column : wanted) {
      boolean ofDevices =
          switch (column) {
            case DEVICE, SHARE, DEVICE_MEMORY -> true;
            default -> false;
          };
      if (devices || !ofDevices) columns.add(column(column).keyed(column));
    }
    return columns;
  }

  private Column<ProcessRow> column(ProcessColumn column) {
    String title = column.word();
    return switch (column) {
      case PID -> Column.right(title, 7, 0, this::pid);
      case USER ->
          Column.<ProcessRow>left(title, 8, 3, (cell, row) -> text(cell, row.process().user()))
              .upTo(12);
      case DEVICE -> Column.<ProcessRow>left(title, 10, 1, this::device).upTo(18);
      case SHARE -> Column.right(title, 6, 2, ProcessColumns::share);
      case DEVICE_MEMORY ->
          Column.right(title, 8, 2, (cell, row) -> right(cell, Show.bytes(row.deviceMemory())));
      case CPU -> Column.right(title, 6, 1, ProcessColumns::cpu);
      case HOST_MEMORY -> Column.right(title, 8, 2, ProcessColumns::hostMemory);
      case AGE -> Column.right(title, 7, 4, this::age);
      case NAME -> Column.growing(title, 12, 0, this::name);
      case CONTAINER -> Column.left(title, 12, 5, (cell, row) -> text(cell, container(row)));
    };
  }

  private static String container(ProcessRow row) {
    return row.process().container();
  }

  private void text(Canvas cell, String text) {
    Highlight.text(cell, text, Style.NORMAL, filter);
  }

  private static void right(Canvas cell, String text) {
    cell.textRight(cell.width(), 0, text, Show.style(text, Style.NORMAL));
  }

  private void pid(Canvas cell, ProcessRow row) {
    switch (row.kind()) {
      case GROUP -> cell.textRight(cell.width(), 0, row.children() + "×", Style.DIM);
      case PROCESS -> {
        String pid = Integer.toString(row.process().pid());
        int width = Math.min(cell.width(), pid.length());
        Canvas place = cell.region(cell.width() - width, 0, width, 1);
        Highlight.text(place, pid, Style.NORMAL, filter);
      }
      case USE -> {}
    }
  }

  private void device(Canvas cell, ProcessRow row) {
    text(cell, DeviceNames.of(row.process().uses()));
  }

  private static void share(Canvas cell, ProcessRow row) {
    cell.textRight(cell.width(), 0, Show.percent(row.share()), Style.load(row.share()));
  }

  private static void cpu(Canvas cell, ProcessRow row) {
    double ratio = row.process().cpuRatio();
    if (row.kind() == ProcessRow.Kind.USE) return;
    cell.textRight(cell.width(), 0, Show.percent(ratio), Style.load(ratio));
  }

  private static void hostMemory(Canvas cell, ProcessRow row) {
    if (row.kind() == ProcessRow.Kind.USE) return;
    right(cell, Show.bytes(row.process().memoryBytes()));
  }

  private void age(Canvas cell, ProcessRow row) {
    if (row.kind() != ProcessRow.Kind.PROCESS) return;
    long started = row.process().startedAt();
    double seconds = (node.snapshot().at().wallMillis() - started) / 1e3;
    right(cell, started <= 0 ? Show.absent() : Show.duration(seconds));
  }

  private void name(Canvas cell, ProcessRow row) {
    int x = 0;
    if (row.depth() > 0) {
      x = 2 * (row.depth() - 1);
      x = cell.text(x, 0, cell.glyphs().branch(row.last()), Style.FRAME);
    }
    if (row.children() > 0) {
      cell.put(x, 0, cell.glyphs().fold(row.open()), Style.ACCENT);
      x += 2;
    }
    Style style = row.kind() == ProcessRow.Kind.GROUP ? Style.BRIGHT : Style.NORMAL;
    if (row.kind() == ProcessRow.Kind.USE) style = Style.DIM;
    String name = row.process().name().isEmpty() ? Show.absent() : row.process().name();
    Canvas place = cell.region(x, 0, cell.width() - x, 1);
    Highlight.text(place, name, Show.style(name, style), filter);
  }
}
