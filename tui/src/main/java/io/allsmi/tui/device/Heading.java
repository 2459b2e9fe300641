package io.allsmi.tui.device;

import io.allsmi.insight.show.Owners;
import io.allsmi.model.Device;
import io.allsmi.model.Info;
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
    add(items, Owners.of(device.snapshot()).text(device.name()), Style.NORMAL);
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
}
