package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.page.Conversion;
import io.allsmi.wire.page.LineRole;
import org.jspecify.annotations.Nullable;

/** A sample of a dialect's page: all of it but the number, and where that is from. */
final class WrittenLine {
  private final byte[] start;
  private final int device;
  private final int part;
  private final @Nullable Metric metric;
  private final Conversion conversion;

  /** The state for which the sample is written at all; -1 for a number. */
  private final int state;

  private WrittenLine(
      byte[] start,
      int device,
      int part,
      @Nullable Metric metric,
      Conversion conversion,
      int state) {
    this.start = start;
    this.device = device;
    this.part = part;
    this.metric = metric;
    this.conversion = conversion;
    this.state = state;
  }

  /** A sample whose value is always 1. */
  static WrittenLine one(byte[] start) {
    return new WrittenLine(start, 0, 0, null, Conversion.NONE, -1);
  }

  static WrittenLine of(Rule rule, byte[] start, int device, int part, Metric metric) {
    boolean chosen = rule.role() == LineRole.CHOOSE_STATE;
    int state = chosen ? metric.states().indexOf(rule.states().getFirst()) : -1;
    return new WrittenLine(start, device, part, metric, rule.conversion(), state);
  }

  /** Appends the sample; nothing where its reading is absent, or cannot be said so. */
  boolean write(Block[] blocks, Header header, Bytes out) {
    Metric of = metric;
    if (of == null) {
      header.write(out);
      out.put(start).put('1').put('\n');
      return true;
    }
    double value = value(blocks, of);
    if (Double.isNaN(value) || value < 0) return false;
    if (state >= 0) {
      if (value != state) return false;
      header.write(out);
      out.put(start).put('1').put('\n');
      return true;
    }
    if (conversion.isPositive() && value == 0) return false;
    header.write(out);
    out.put(start);
    PlainNumber.append(value, conversion, out);
    out.put('\n');
    return true;
  }

  private double value(Block[] blocks, Metric of) {
    for (Block block : blocks) {
      int slot = block.layout().find(device, part, of);
      if (slot >= 0 && block.has(slot)) return block.value(slot);
    }
    return Double.NaN;
  }

  /** HELP and TYPE of a family, before its first sample. */
  static final class Header {
    private final byte[] bytes;
    private boolean written;

    Header(String family, String type, String help) {
      bytes =
          new Bytes(256)
              .text("# HELP " + family + " " + help.replace("\\", "\\\\").replace("\n", " "))
              .text("\n# TYPE " + family + " " + type + "\n")
              .toByteArray();
    }

    void begin() {
      written = false;
    }

    void write(Bytes out) {
      if (!written) out.put(bytes);
      written = true;
    }
  }
}
