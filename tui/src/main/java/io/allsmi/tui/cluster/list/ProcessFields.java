package io.allsmi.tui.cluster.list;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.show.DeviceNames;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.List;

/** The columns of the processes of all nodes. */
public final class ProcessFields {
  private final Scene scene;

  private ProcessFields(Scene scene) {
    this.scene = scene;
  }

  /**
   * The columns.
   *
   * @param name how wide the names of nodes are
   */
  public static List<Field<ProcessLine>> of(Scene scene, int name) {
    return new ProcessFields(scene).fields(Math.clamp(name, 6, 24));
  }

  private List<Field<ProcessLine>> fields(int name) {
    return List.of(
        Field.ofText(
            Column.left("node", name, 0, (cell, line) -> text(cell, line.node().node())),
            line -> line.node().node()),
        Field.of(Column.right("pid", 7, 2, ProcessFields::pid), line -> line.process().pid()),
        Field.<ProcessLine>ofText(
                Column.left("user", 8, 0, (cell, line) -> text(cell, line.process().user())),
                line -> line.process().user())
            .upTo(14),
        Field.<ProcessLine>ofText(
                Column.left("device", 10, 1, (cell, line) -> text(cell, devices(line))),
                ProcessFields::devices)
            .upTo(18),
        Field.of(Column.right("util", 6, 1, ProcessFields::share), ProcessLine::share),
        Field.of(Column.right("memory", 8, 1, ProcessFields::memory), ProcessLine::memory),
        Field.of(Column.right("cpu", 6, 5, ProcessFields::cpu), line -> line.process().cpuRatio()),
        Field.of(Column.right("age", 7, 4, this::age), this::seconds),
        Field.<ProcessLine>ofText(
                Column.left("name", 10, 0, (cell, line) -> text(cell, line.process().name())),
                line -> line.process().name())
            .upTo(40),
        Field.ofText(
            Column.left("container", 12, 6, (cell, line) -> text(cell, line.process().container())),
            line -> line.process().container()));
  }

  private static void text(Canvas cell, String text) {
    Cells.text(cell, text, Style.NORMAL);
  }

  private static void pid(Canvas cell, ProcessLine line) {
    Cells.right(cell, Integer.toString(line.process().pid()), Style.NORMAL);
  }

  private static String devices(ProcessLine line) {
    return DeviceNames.of(line.process().uses());
  }

  private static void share(Canvas cell, ProcessLine line) {
    double share = line.share();
    cell.textRight(cell.width(), 0, Show.percent(share), Style.load(share));
  }

  private static void memory(Canvas cell, ProcessLine line) {
    Cells.right(cell, Show.bytes(line.memory()), Style.NORMAL);
  }

  private static void cpu(Canvas cell, ProcessLine line) {
    double ratio = line.process().cpuRatio();
    cell.textRight(cell.width(), 0, Show.percent(ratio), Style.load(ratio));
  }

  private double seconds(ProcessLine line) {
    ProcessUse process = line.process();
    if (process.startedAt() <= 0) return Double.NaN;
    return Math.max(0, (scene.now().wallMillis() - process.startedAt()) / 1e3);
  }

  private void age(Canvas cell, ProcessLine line) {
    double seconds = seconds(line);
    String text = Double.isNaN(seconds) ? Show.absent() : Show.duration(seconds);
    Cells.right(cell, text, Style.NORMAL);
  }
}
