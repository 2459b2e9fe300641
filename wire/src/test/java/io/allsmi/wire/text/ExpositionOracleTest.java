package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.RandomSnapshots;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.Collector.Type;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The families of devices as Prometheus' own client writes them, from a translation of the snapshot
 * that knows nothing of shapes and orders, say the same as ours.
 */
class ExpositionOracleTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void prometheusOwnClientWritesTheSame(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < 15; i++) {
      Snapshot snapshot = random.next(6);
      ExpositionOptions options = ExpositionOptions.of("1").upTo(Level.ALL);
      String ours =
          new String(new ExpositionWriter(options).write(snapshot), StandardCharsets.UTF_8);
      Map<String, String> expected = parse(theirs(snapshot));
      Map<String, String> actual = parse(ours);
      actual.keySet().removeIf(line -> !expected.containsKey(line) && isDescription(line));
      assertThat(actual).as("snapshot %s", i).isEqualTo(expected);
    }
  }

  /** What the inventory and the sources say is not translated. */
  private static boolean isDescription(String key) {
    return key.contains("_info")
        || key.contains("allsmi_collector_")
        || key.contains("allsmi_build_")
        || key.contains("allsmi_exposition_");
  }

  /** Samples by name and sorted labels, and types and helps by family. */
  private static Map<String, String> parse(String page) {
    Map<String, String> lines = new TreeMap<>();
    for (String line : page.split("\n", -1)) {
      if (line.isEmpty()) continue;
      if (line.startsWith("#")) {
        String[] words = line.split(" ", 4);
        String text = words.length > 3 ? words[3] : "";
        if (!text.isEmpty()) lines.put(words[1] + " " + words[2], text);
        continue;
      }
      int brace = line.indexOf('{');
      int end = line.lastIndexOf('}');
      if (brace < 0) {
        lines.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        continue;
      }
      String labels = line.substring(brace + 1, end);
      if (labels.endsWith(",")) labels = labels.substring(0, labels.length() - 1);
      double value = Double.parseDouble(line.substring(end + 2));
      String key =
          line.substring(0, brace) + new TreeSet<>(List.of(labels.split("(?<=\"),(?=[a-z_]+=)")));
      assertThat(lines.put(key, Double.toString(value == 0 ? 0 : value))).as(key).isNull();
    }
    return lines;
  }

  private static String theirs(Snapshot snapshot) throws IOException {
    Map<String, MetricFamilySamples> families = new LinkedHashMap<>();
    Map<String, Set<String>> states = states(snapshot);
    for (int device = 0; device < snapshot.inventory().size(); device++) {
      for (Block block : snapshot.blocks()) {
        Layout layout = block.layout();
        for (int slot = layout.start(device); slot < layout.end(device); slot++) {
          if (!block.has(slot) || isLeftOut(snapshot, layout, slot)) continue;
          translate(snapshot, block, slot, states, families);
        }
      }
    }
    StringWriter out = new StringWriter();
    TextFormat.write004(out, Collections.enumeration(families.values()));
    return out.toString();
  }

  private static boolean isLeftOut(Snapshot snapshot, Layout layout, int slot) {
    Derived derived = layout.metric(slot).derived().orElse(null);
    return switch (derived) {
      case Derived.Rate(Metric counter) -> has(snapshot, layout, slot, counter);
      case Derived.Busy(Metric busy, Metric idle) ->
          has(snapshot, layout, slot, busy) && has(snapshot, layout, slot, idle);
      case null, default -> false;
    };
  }

  private static boolean has(Snapshot snapshot, Layout layout, int slot, Metric metric) {
    for (Block block : snapshot.blocks()) {
      if (block.layout().find(layout.device(slot), layout.part(slot), metric) >= 0) return true;
    }
    return false;
  }

  /** The states that are set beyond those that a device was said to report. */
  private static Map<String, Set<String>> states(Snapshot snapshot) {
    Map<String, Set<String>> states = new TreeMap<>();
    for (Block block : snapshot.blocks()) {
      for (int slot = 0; slot < block.size(); slot++) {
        Metric metric = block.layout().metric(slot);
        if (metric.states().isEmpty() || !block.has(slot)) continue;
        states
            .computeIfAbsent(
                block.layout().device(slot) + " " + metric.path(), key -> new TreeSet<>())
            .addAll(set(metric, block.value(slot), block.text(slot)));
      }
    }
    return states;
  }

  private static List<String> set(Metric metric, double value, String unknown) {
    List<String> set = new ArrayList<>();
    if (metric.type() == MetricType.STATE) {
      set.add(unknown.isEmpty() ? metric.states().get((int) value) : unknown);
      return set;
    }
    for (int i = 0; i < metric.states().size(); i++) {
      if (((long) value >> i & 1) == 1) set.add(metric.states().get(i));
    }
    if (!unknown.isEmpty()) Collections.addAll(set, unknown.split(",", -1));
    return set;
  }

  private static void translate(
      Snapshot snapshot,
      Block block,
      int slot,
      Map<String, Set<String>> states,
      Map<String, MetricFamilySamples> families) {
    Layout layout = block.layout();
    Metric metric = layout.metric(slot);
    DeviceInfo device = snapshot.inventory().devices().get(layout.device(slot));
    List<String> names = new ArrayList<>(List.of("device"));
    List<String> values = new ArrayList<>(List.of(device.name()));
    PartKind part = metric.part().orElse(null);
    if (part != null) {
      names.add(part.word());
      values.add(device.parts().get(layout.part(slot)).name());
    }
    String name = "allsmi_" + device.kind().scope().word() + "_";
    if (part != null && (part.inName() || metric.isText())) name += part.word() + "_";
    switch (metric.type()) {
      case GAUGE, COUNTER ->
          add(families, name + metric.name(), metric, names, values, block.value(slot));
      case TEXT -> {
        names.addAll(List.of("mode", "value"));
        values.addAll(List.of(metric.name(), block.text(slot)));
        add(families, name + "mode_info", metric, names, values, 1);
      }
      case STATE, FLAGS -> {
        if (metric.states().isEmpty()) {
          add(families, name + metric.name(), metric, names, values, block.value(slot));
          return;
        }
        boolean flags = metric.type() == MetricType.FLAGS;
        Set<String> all = new TreeSet<>(device.reportable(metric));
        all.addAll(states.getOrDefault(layout.device(slot) + " " + metric.path(), Set.of()));
        List<String> set = set(metric, block.value(slot), block.text(slot));
        names.add(flags ? "reason" : "state");
        for (String state : all) {
          List<String> with = new ArrayList<>(values);
          with.add(state);
          String family = name + metric.name() + (flags ? "_active" : "");
          add(families, family, metric, names, with, set.contains(state) ? 1 : 0);
        }
      }
    }
  }

  private static void add(
      Map<String, MetricFamilySamples> families,
      String name,
      Metric metric,
      List<String> names,
      List<String> values,
      double value) {
    boolean counter = metric.type() == MetricType.COUNTER;
    String help = metric.isText() ? "Modes that the device is in" : metric.help();
    families
        .computeIfAbsent(
            name,
            of ->
                new MetricFamilySamples(
                    of, counter ? Type.COUNTER : Type.GAUGE, help, new ArrayList<>()))
        .samples
        .add(new Sample(name, names, values, value));
  }
}
