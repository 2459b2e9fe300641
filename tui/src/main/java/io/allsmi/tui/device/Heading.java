package io.allsmi.tui.device;

import io.allsmi.model.Device;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Info;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;

/** Where a page is and what it is about: {@code gx-014 ▸ nvidia3 NVIDIA H100 GPU-7c1e…a94f}. */
final class Heading {
  private static final int LONG = 16;
  private static final int HEAD = 8;
  private static final int TAIL = 4;

  private Heading() {}

  /** The node, and what of it. */
  static Line path(String node, String what, Glyphs glyphs) {
    return new Line(node, Style.NORMAL)
        .add(" " + glyphs.step() + " ", Style.DIM)
        .add(what, Style.BRIGHT);
  }

  /** A device, most important first. */
  static List<Line> of(Device device, Glyphs glyphs) {
    List<Line> items = new ArrayList<>();
    items.add(path(device.snapshot().node(), device.name(), glyphs));
    Info info = device.info().info();
    add(items, device.model(), Style.NORMAL);
    add(items, info.get("pci"), Style.DIM);
    add(items, owner(device), Style.NORMAL);
    add(items, shortened(info.get("uuid"), glyphs), Style.DIM);
    return items;
  }

  private static void add(List<Line> items, String text, Style style) {
    if (!text.isEmpty()) items.add(new Line(text, style));
  }

  private static String shortened(String uuid, Glyphs glyphs) {
    if (uuid.length() <= LONG) return uuid;
    return uuid.substring(0, HEAD) + glyphs.ellipsis() + uuid.substring(uuid.length() - TAIL);
  }

  /** The user and the name of the process that holds most of the device's memory. */
  private static String owner(Device device) {
    Snapshot snapshot = device.snapshot();
    String owner = "";
    double most = -1;
    for (ProcessUse process : snapshot.processes()) {
      for (DeviceUse use : process.uses()) {
        if (!use.device().equals(device.name())) continue;
        double memory = Double.isNaN(use.memoryBytes()) ? 0 : use.memoryBytes();
        if (memory <= most) continue;
        most = memory;
        owner = (process.user() + " " + process.name()).strip();
      }
    }
    return owner;
  }
}
