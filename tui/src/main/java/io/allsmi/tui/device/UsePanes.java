package io.allsmi.tui.device;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who uses a device, and what happened to it. */
final class UsePanes {
  private static final Metric RATIO = AcceleratorMetrics.UTILIZATION_RATIO;
  private static final Metric BYTES = HostMetrics.MEMORY_USED_BYTES;
  private static final int MOST_EVENTS = 50;

  private UsePanes() {}

  /** A process with what it does on one device. */
  private record Use(ProcessUse process, DeviceUse use) {}

  /**
   * The processes of a device and of those beneath it, those with most memory first; empty for
   * none.
   *
   * @param names the device and those beneath it
   */
  static Optional<Pane> processes(Device device, List<String> names, Moment now) {
    List<Use> uses = new ArrayList<>();
    for (ProcessUse process : device.snapshot().processes()) {
      for (DeviceUse use : process.uses()) {
        if (names.contains(use.device())) uses.add(new Use(process, use));
      }
    }
    if (uses.isEmpty()) return Optional.empty();
    uses.sort(
        Comparator.comparingDouble((Use use) -> -known(use.use().memoryBytes()))
            .thenComparingInt(use -> use.process().pid()));
    Sheet sheet = sheet(uses, names.size() > 1, now);
    String remark = uses.size() == 1 ? "1" : Integer.toString(uses.size());
    return Optional.of(new SheetPane("processes", remark, sheet, -1));
  }

  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private static Sheet sheet(List<Use> uses, boolean several, Moment now) {
    List<String> engines = engines(uses);
    Sheet sheet = new Sheet().right("pid", 7, 0).left("user", 2);
    if (several) sheet.left("on", 1);
    sheet.left("kind", 3);
    for (String engine : engines) {
      // Beside the memory that a process holds stands how busy it keeps it.
      String title = engine.equals("memory") ? "mem util" : engine;
      sheet.right(title, Readable.width(RATIO), 1);
    }
    sheet.right("memory", Readable.width(BYTES), 1).right("cpu", 6, 2);
    sheet.right("host mem", Readable.width(BYTES), 3).right("age", 7, 3);
    sheet.growing("name", 0).left("container", 4);
    for (Use use : uses) sheet.row(row(use, engines, several, now));
    return sheet;
  }

  private static List<Sheet.Cell> row(Use use, List<String> engines, boolean several, Moment now) {
    ProcessUse process = use.process();
    List<Sheet.Cell> cells = new ArrayList<>();
    cells.add(plain(Integer.toString(process.pid())));
    cells.add(plain(process.user()));
    if (several) cells.add(plain(use.use().device()));
    cells.add(plain(use.use().kind()));
    for (String engine : engines) cells.add(ratio(share(use.use(), engine)));
    cells.add(number(BYTES, use.use().memoryBytes()));
    cells.add(ratio(process.cpuRatio()));
    cells.add(number(BYTES, process.memoryBytes()));
    cells.add(number(HostMetrics.UPTIME_SECONDS, age(process, now)));
    cells.add(Sheet.Cell.of(process.name(), Style.BRIGHT));
    cells.add(plain(process.container()));
    return cells;
  }

  private static double age(ProcessUse process, Moment now) {
    if (process.startedAt() <= 0) return Double.NaN;
    return Math.max(0, (now.wallMillis() - process.startedAt()) / 1e3);
  }

  private static Sheet.Cell plain(String text) {
    return Sheet.Cell.of(text, Style.NORMAL);
  }

  private static Sheet.Cell number(Metric metric, double value) {
    Style style = Double.isNaN(value) ? Style.DIM : Style.NORMAL;
    return Sheet.Cell.of(Readable.value(metric, value), style);
  }

  private static Sheet.Cell ratio(double value) {
    return Sheet.Cell.of(Readable.value(RATIO, value), Style.load(value));
  }

  private static List<String> engines(List<Use> uses) {
    List<String> engines = new ArrayList<>();
    for (Use use : uses) {
      for (EngineShare share : use.use().shares()) {
        if (!engines.contains(share.engine())) engines.add(share.engine());
      }
    }
    return engines.subList(0, Math.min(engines.size(), 6));
  }

  private static double share(DeviceUse use, String engine) {
    for (EngineShare share : use.shares()) {
      if (share.engine().equals(engine)) return share.ratio();
    }
    return Double.NaN;
  }

  /** What happened to the device, the newest first; empty for nothing. */
  static Optional<Pane> events(Device device, List<String> names, Moment now) {
    Sheet sheet = new Sheet().right("ago", 7, 0).left("what", 0).right("number", 6, 2);
    sheet.growing("", 0);
    List<Event> events = device.snapshot().events();
    for (int i = events.size() - 1; i >= 0 && sheet.size() < MOST_EVENTS; i--) {
      Event event = events.get(i);
      if (!names.contains(event.device())) continue;
      double ago = Math.max(0, now.secondsSince(event.at()));
      String number = event.number().isPresent() ? "" + event.number().getAsLong() : "";
      sheet.row(
          List.of(
              plain(Readable.duration(ago)),
              plain(event.code().replace('_', ' ')),
              plain(number),
              plain(event.text())));
    }
    if (sheet.isEmpty()) return Optional.empty();
    return Optional.of(new SheetPane("events", Integer.toString(sheet.size()), sheet, -1));
  }
}
