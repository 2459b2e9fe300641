package io.allsmi.tui.overview;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.table.Table;
import java.util.List;

/** The processes that use a device or much of the host. */
final class ProcessPanel {
  private ProcessPanel() {}

  /** The place of the selected row; of the one that stands where it was when it is gone. */
  static int selected(List<ProcessRow> rows, ProcessChoice choice) {
    if (!choice.selected().isEmpty()) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).key().equals(choice.selected())) return i;
      }
    }
    return Math.max(0, Math.min(rows.size() - 1, choice.index()));
  }

  static void draw(Canvas canvas, Scene scene, ProcessChoice wanted, boolean focused, Hits hits) {
    ProcessChoice choice = wanted.on(scene.node());
    hits.add(canvas, new Place.Inside(PanelName.PROCESSES));
    List<ProcessUse> all = scene.node().snapshot().processes();
    Canvas inside = Box.draw(canvas, title(all, canvas.glyphs(), focused), remark(choice), focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    List<ProcessRow> rows = ProcessRows.of(scene.node(), choice);
    if (rows.isEmpty()) {
      String none = all.isEmpty() ? "no process is known" : "no process matches";
      place.text(0, 0, none, place.width(), Style.DIM);
      return;
    }
    ProcessColumns columns = new ProcessColumns(scene.node(), choice.filter());
    new Table<>(columns.of(scene.options().processColumns()))
        .sortedBy(choice.order(), ProcessSort.falls(choice.order(), choice.reversed()))
        .clicked(
            hits,
            column -> new Place.Heading(PanelName.PROCESSES, column),
            row -> new Place.Row(PanelName.PROCESSES, row))
        .draw(place, rows, focused ? selected(rows, choice) : -1);
  }

  private static Line title(List<ProcessUse> processes, Glyphs glyphs, boolean focused) {
    int using = 0;
    for (int i = 0; i < processes.size(); i++) using += processes.get(i).uses().isEmpty() ? 0 : 1;
    Line line = Titles.of(glyphs, PanelName.PROCESSES, focused);
    if (using == 0) return line;
    return line.add("  " + using + " of " + processes.size() + " use a device", Style.DIM);
  }

  private static Line remark(ProcessChoice choice) {
    Line line = new Line();
    if (!choice.filter().isEmpty()) {
      line.add("filter: ", Style.DIM).add(choice.filter().typed() + "   ", Style.ACCENT);
    }
    if (choice.tree() != Tree.NONE) line.add(choice.tree().word() + "   ", Style.ACCENT);
    return line.add("sort: " + choice.order().word(), Style.DIM);
  }
}
