package io.allsmi.wire.json;

import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the readings of a snapshot come from, in an order that does not depend on the order of its
 * blocks: so a document that was read is written again byte for byte. Blocks that agree on source,
 * time and epoch are one origin.
 */
final class Provenance {
  private final Snapshot snapshot;
  private final Level level;
  private final boolean sourcesTold;
  private final MetricDefinitions definitions = new MetricDefinitions();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final int[] originOf;

  /** What tells one block from another. */
  record Origin(String source, Moment observedAt, long epoch) {}

  /**
   * @param sourcesTold whether the document lists the sources, so that their time and epoch need
   *     not be repeated
   */
  Provenance(Snapshot snapshot, Level level, boolean sourcesTold) {
    this.snapshot = snapshot;
    this.level = level;
    this.sourcesTold = sourcesTold;
    List<Block> all = new ArrayList<>(snapshot.blocks());
    all.sort(new BlockOrder(snapshot.sources()));
    for (Block block : all) define(block);
    for (Block block : all) {
      if (hasReadings(block)) blocks.add(block);
    }
    originOf = new int[blocks.size()];
    for (int i = 0; i < originOf.length; i++) {
      Block block = blocks.get(i);
      Origin last = origins.isEmpty() ? null : origins.getLast();
      if (last == null || !isOf(last, block)) {
        origins.add(new Origin(block.source(), block.observedAt(), block.epoch()));
      }
      originOf[i] = origins.size() - 1;
    }
  }

  private static boolean isOf(Origin origin, Block block) {
    return origin.source.equals(block.source())
        && origin.observedAt.wallMillis() == block.observedAt().wallMillis()
        && origin.epoch == block.epoch();
  }

  private boolean hasReadings(Block block) {
    for (int slot = 0; slot < block.size(); slot++) {
      if (isWritten(block, slot)) return true;
    }
    return false;
  }

  private void define(Block block) {
    Layout layout = block.layout();
    for (int slot = 0; slot < block.size(); slot++) {
      if (!layout.metric(slot).isCore() && canBeTold(block, slot)) {
        definitions.use(layout.metric(slot));
      }
    }
  }

  /** The metrics that need a definition. */
  MetricDefinitions definitions() {
    return definitions;
  }

  /** Whether a slot holds a reading that is written. */
  boolean isWritten(Block block, int slot) {
    return canBeTold(block, slot) && definitions.isDefined(block.layout().metric(slot));
  }

  private boolean canBeTold(Block block, int slot) {
    if (!block.has(slot)) return false;
    Layout layout = block.layout();
    Metric metric = layout.metric(slot);
    return level.contains(metric.level())
        && isAtItsPlace(layout, slot, metric)
        && isValid(metric, block.value(slot), block.text(slot));
  }

  private static boolean isValid(Metric metric, double value, String text) {
    return switch (metric.type()) {
      case GAUGE, COUNTER -> Double.isFinite(value);
      case FLAGS -> true;
      case TEXT -> !text.isEmpty();
      case STATE -> {
        int states = metric.states().isEmpty() ? 2 : metric.states().size();
        int index = (int) value;
        yield !text.isEmpty() || (index == value && index >= 0 && index < states);
      }
    };
  }

  /**
   * A reading is told by its part's kind: one whose metric names another kind cannot be told. Two
   * names in the row of a part are not for readings.
   */
  private boolean isAtItsPlace(Layout layout, int slot, Metric metric) {
    int part = layout.part(slot);
    if (part == Layout.NO_PART) return metric.isOfDevice();
    PartKind kind =
        snapshot.inventory().devices().get(layout.device(slot)).parts().get(part).kind();
    if (metric.name().equals(Fields.NAME) || metric.name().equals(Fields.INFO)) return false;
    if (metric.isOf(kind)) return true;
    PartKind own = metric.part().orElse(null);
    return own != null && own.word().equals(kind.word());
  }

  /** The blocks with readings, in the order of their origins. */
  List<Block> blocks() {
    return blocks;
  }

  int origin(int block) {
    return originOf[block];
  }

  Origin origins(int origin) {
    return origins.get(origin);
  }

  /** The number of readings of a device from each origin. */
  int[] countsOf(int device) {
    int[] counts = new int[origins.size()];
    for (int i = 0; i < originOf.length; i++) {
      Block block = blocks.get(i);
      Layout layout = block.layout();
      int end = layout.end(device);
      for (int slot = layout.start(device); slot < end; slot++) {
        if (isWritten(block, slot)) counts[originOf[i]]++;
      }
    }
    return counts;
  }

  /** The origin of most readings; the first of several, -1 for none. */
  static int home(int[] counts) {
    int home = -1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && (home < 0 || counts[i] > counts[home])) home = i;
    }
    return home;
  }

  /**
   * The readings of a device that an origin gave, by path; {@code kind[part].name} where other
   * parts have the same reading from elsewhere.
   */
  List<String> pathsFrom(int origin, int device) {
    List<Metric> metrics = new ArrayList<>();
    for (int i = 0; i < originOf.length; i++) {
      if (originOf[i] != origin) continue;
      Block block = blocks.get(i);
      Layout layout = block.layout();
      for (int slot = layout.start(device); slot < layout.end(device); slot++) {
        Metric metric = layout.metric(slot);
        if (isWritten(block, slot) && !metrics.contains(metric)) metrics.add(metric);
      }
    }
    List<String> paths = new ArrayList<>();
    for (Metric metric : metrics) {
      if (metric.isOfDevice() || !isAlsoElsewhere(metric, origin, device)) paths.add(metric.path());
      else addParts(metric, origin, device, paths);
    }
    paths.sort(Comparator.naturalOrder());
    return paths;
  }

  private boolean isAlsoElsewhere(Metric metric, int origin, int device) {
    for (int i = 0; i < originOf.length; i++) {
      if (originOf[i] == origin) continue;
      Block block = blocks.get(i);
      Layout layout = block.layout();
      for (int slot = layout.start(device); slot < layout.end(device); slot++) {
        if (layout.metric(slot).path().equals(metric.path()) && isWritten(block, slot)) return true;
      }
    }
    return false;
  }

  private void addParts(Metric metric, int origin, int device, List<String> paths) {
    for (int i = 0; i < originOf.length; i++) {
      if (originOf[i] != origin) continue;
      Block block = blocks.get(i);
      Layout layout = block.layout();
      for (int slot = layout.start(device); slot < layout.end(device); slot++) {
        if (!layout.metric(slot).equals(metric) || !isWritten(block, slot)) continue;
        int part = layout.part(slot);
        if (part == Layout.NO_PART) continue;
        Part place = snapshot.inventory().devices().get(device).parts().get(part);
        paths.add(partPath(place.kind().word(), place.name(), metric.name()));
      }
    }
  }

  /** The path of a reading of one part. */
  static String partPath(String kind, String part, String metric) {
    return kind + "[" + part + "]." + metric;
  }

  /** When readings of a source that do not say another time were observed. */
  Moment defaultTime(String source) {
    if (!sourcesTold) return snapshot.at();
    for (Source listed : snapshot.sources()) {
      if (listed.name().equals(source)) return listed.observedAt().orElse(snapshot.at());
    }
    return snapshot.at();
  }

  /** The epoch of readings of a source that do not say another one: its newest block's. */
  long defaultEpoch(String source) {
    if (!isListed(source)) return 0;
    Origin newest = null;
    for (Origin origin : origins) {
      if (!origin.source.equals(source)) continue;
      if (newest == null || origin.observedAt.wallMillis() > newest.observedAt.wallMillis()) {
        newest = origin;
      }
    }
    return newest == null ? 0 : newest.epoch;
  }

  private boolean isListed(String source) {
    if (!sourcesTold) return false;
    for (Source listed : snapshot.sources()) {
      if (listed.name().equals(source)) return true;
    }
    return false;
  }

  /** By the place of the source among the sources, then its name, time and epoch. */
  private record BlockOrder(List<Source> sources) implements Comparator<Block> {
    @Override
    public int compare(Block one, Block other) {
      int byRank = Integer.compare(rank(one), rank(other));
      if (byRank != 0) return byRank;
      int byName = one.source().compareTo(other.source());
      if (byName != 0) return byName;
      int byTime = Long.compare(one.observedAt().wallMillis(), other.observedAt().wallMillis());
      return byTime != 0 ? byTime : Long.compare(one.epoch(), other.epoch());
    }

    private int rank(Block block) {
      for (int i = 0; i < sources.size(); i++) {
        if (sources.get(i).name().equals(block.source())) return i;
      }
      return sources.size();
    }
  }
}
