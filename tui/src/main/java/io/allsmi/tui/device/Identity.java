package io.allsmi.tui.device;

import io.allsmi.insight.reading.Readings;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a device is, what its parts come to, and who said so. */
final class Identity {
  private Identity() {}

  /** Everything that does not change with a value. */
  static FactGroup fixed(DeviceInfo info) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "model", info.model());
    add(facts, "vendor", info.vendor());
    add(facts, "kind", info.kind().word());
    add(facts, "part of", info.parent());
    info.info().forEach((key, value) -> add(facts, key.replace('_', ' '), value));
    return new FactGroup("identity", facts);
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) facts.add(Fact.of(label, new Line(value, Style.NORMAL)));
  }

  /** What parts that are alike come to in sum; empty for none. */
  static List<FactGroup> parts(Readings readings) {
    List<FactGroup> groups = new ArrayList<>();
    for (PartKind kind : readings.partKinds()) {
      if (!PartSums.areAlike(kind)) continue;
      List<Fact> facts = PartSums.facts(readings, kind);
      if (!facts.isEmpty()) groups.add(new FactGroup("all " + PartSums.title(kind), facts));
    }
    return groups;
  }

  /** The sources that speak of the device: what became of each, and how old what it said is. */
  static FactGroup sources(Device device, Freshness freshness) {
    List<Fact> facts = new ArrayList<>();
    for (Block block : device.snapshot().blocks()) {
      if (block.layout().start(device.ordinal()) == block.layout().end(device.ordinal())) continue;
      Line line = new Line(Readable.age(Math.floor(freshness.age(block))), Style.NORMAL);
      Optional<Source> source = device.snapshot().source(block.source());
      source.ifPresent(known -> add(line, known));
      facts.add(Fact.of(block.source(), line));
    }
    return new FactGroup("read from", facts);
  }

  private static void add(Line line, Source source) {
    if (source.state() != SourceState.OK) {
      line.add("  " + Readable.word(source.state()), Style.WARNING);
    } else if (!Double.isNaN(source.duration())) {
      line.add("  took " + Readable.duration(source.duration()), Style.DIM);
    }
  }
}
