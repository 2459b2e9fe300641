package io.allsmi.tui.cluster.list;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.ArrayList;
import java.util.List;

/** The columns of users, or of containers. */
public final class TenantFields {
  private final Scene scene;
  private final Cells cells;

  private TenantFields(Scene scene) {
    this.scene = scene;
    cells = new Cells(scene);
  }

  public static List<Field<TenantLine>> of(Scene scene, boolean containers) {
    return new TenantFields(scene).fields(containers);
  }

  private List<Field<TenantLine>> fields(boolean containers) {
    List<Field<TenantLine>> fields = new ArrayList<>();
    fields.add(
        Field.<TenantLine>ofText(
                Column.left(
                    containers ? "container" : "user", 12, 0, (cell, line) -> name(cell, line)),
                TenantLine::name)
            .upTo(28));
    if (containers) {
      fields.add(
          Field.<TenantLine>ofText(
                  Column.left("user", 8, 1, (cell, line) -> text(cell, line.users())),
                  TenantLine::users)
              .upTo(20));
    }
    fields.add(
        Field.of(
            Column.right("devices", 7, 0, (cell, line) -> number(cell, line.devices())),
            TenantLine::devices));
    fields.add(
        Field.of(
            Column.right("nodes", 6, 1, (cell, line) -> number(cell, line.nodes())),
            TenantLine::nodes));
    fields.add(
        Field.of(
            Column.right("processes", 9, 3, (cell, line) -> number(cell, line.processes())),
            TenantLine::processes));
    fields.add(
        Field.<TenantLine>of(
                Column.left("util", 15, 0, (cell, line) -> cells.load(cell, line.busy())),
                TenantLine::busy)
            .upTo(28));
    fields.add(Field.of(Column.right("memory", 9, 1, TenantFields::memory), TenantLine::memory));
    fields.add(Field.of(Column.right("oldest", 8, 4, this::oldest), this::seconds));
    return fields;
  }

  private static void name(Canvas cell, TenantLine line) {
    cell.text(0, 0, line.name(), cell.width(), Style.BRIGHT);
  }

  private static void text(Canvas cell, String text) {
    Cells.text(cell, text, Style.NORMAL);
  }

  private static void number(Canvas cell, int number) {
    Cells.right(cell, Integer.toString(number), Style.NORMAL);
  }

  private static void memory(Canvas cell, TenantLine line) {
    Cells.right(cell, Show.bytes(line.memory()), Style.NORMAL);
  }

  private double seconds(TenantLine line) {
    if (line.startedAt() <= 0) return Double.NaN;
    return Math.max(0, (scene.now().wallMillis() - line.startedAt()) / 1e3);
  }

  private void oldest(Canvas cell, TenantLine line) {
    double seconds = seconds(line);
    String text = Double.isNaN(seconds) ? Show.absent() : Show.duration(seconds);
    Cells.right(cell, text, Style.NORMAL);
  }
}
