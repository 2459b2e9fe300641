package io.allsmi.mock.node;

import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes to be asked, and what they said by name. */
final class Fixture {
  static final long START = 1_795_000_000_000L;

  private Fixture() {}

  static SimulatedNode node(long seed, String platform) {
    return new Simulation(seed, START).node("node-0001", Platforms.parse(platform));
  }

  static Snapshot at(SimulatedNode node, long wallMillis, Level level) {
    return node.at(Moment.ofWall(wallMillis), level);
  }

  /** One reading. */
  record Reading(DeviceInfo device, String part, Metric metric, double value, String text) {
    String path() {
      return device.name() + (part.isEmpty() ? "" : "/" + part) + " " + metric.path();
    }
  }

  static List<Reading> readings(Snapshot snapshot) {
    List<Reading> all = new ArrayList<>();
    for (Block block : snapshot.blocks()) {
      Layout layout = block.layout();
      for (int slot = 0; slot < layout.size(); slot++) {
        if (!block.has(slot)) continue;
        DeviceInfo device = snapshot.inventory().devices().get(layout.device(slot));
        int part = layout.part(slot);
        String partName = part == Layout.NO_PART ? "" : device.parts().get(part).name();
        all.add(
            new Reading(
                device, partName, layout.metric(slot), block.value(slot), block.text(slot)));
      }
    }
    return all;
  }

  static Map<String, Double> numbers(Snapshot snapshot) {
    Map<String, Double> numbers = new HashMap<>();
    for (Reading reading : readings(snapshot)) numbers.put(reading.path(), reading.value());
    return numbers;
  }

  static double number(Snapshot snapshot, String path) {
    return numbers(snapshot).getOrDefault(path, Double.NaN);
  }
}
