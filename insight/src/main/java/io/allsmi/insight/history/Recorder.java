package io.allsmi.insight.history;

import io.allsmi.insight.before.Before;
import io.allsmi.insight.layout.PerLayout;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the past of one node: of every metric with a history, a number of four bytes a tick, for as
 * many ticks as asked for. Not safe for use by several threads; the histories that it gives out
 * are.
 *
 * <p>A reading is recorded at the tick at which it was observed. A block that a source repeats
 * because it is late leaves a gap; one that it repeats because its cadence is longer than the
 * interval stands until the next is due. Ticks that were missed are recorded as gaps.
 */
public final class Recorder {
  /** What screens show without asking for more: ten minutes. */
  private static final double SECONDS = 600;

  /** A node cannot make it keep more series than this at a time. */
  private static final int MOST_SERIES = 4096;

  /** A block stands for so many times its source's cadence. */
  private static final double DUE = 2;

  private static final PerLayout<int[]> HISTORY_SLOTS =
      new PerLayout<>() {
        @Override
        protected int[] work(Layout layout) {
          return historySlots(layout);
        }
      };

  private final int ticks;
  private Chunk[] chunks = new Chunk[0];
  private int filled = Chunk.TICKS;
  private @Nullable Snapshot previous;
  private long time;

  private Binding binding = new Binding(Inventory.EMPTY, List.of(), Keys.NONE, List.of());

  /** The series of the last snapshot; those of the last chunk may be more. */
  private Keys live = Keys.NONE;

  /**
   * A recorder of an empty past.
   *
   * @param ticks how many it keeps at least
   */
  public Recorder(int ticks) {
    this.ticks = ticks;
  }

  /** A recorder of ten minutes of snapshots that come at an interval in seconds. */
  public static Recorder ofTenMinutes(double interval) {
    return new Recorder((int) Math.clamp(Math.ceil(SECONDS / interval), 60, 6000));
  }

  /**
   * Where the readings of snapshots of one shape go.
   *
   * @param keys the columns that were bound to
   * @param columns for each block, the column of each of its history slots
   */
  private record Binding(
      Inventory inventory, List<Layout> layouts, Keys keys, List<int[]> columns) {
    @SuppressWarnings("ReferenceEquality") // A new inventory is bound anew, whatever it holds.
    boolean fits(Snapshot snapshot, Keys now) {
      List<Block> blocks = snapshot.blocks();
      if (keys != now || layouts.size() != blocks.size()) return false;
      for (int i = 0; i < layouts.size(); i++) {
        if (!layouts.get(i).equals(blocks.get(i).layout())) return false;
      }
      return inventory == snapshot.inventory();
    }
  }

  /**
   * The past with one more snapshot.
   *
   * @param snapshot with its derived readings
   * @param interval seconds between two snapshots as they are usually taken
   * @throws IllegalArgumentException when the interval is not above 0
   */
  public History record(Snapshot snapshot, double interval) {
    if (!(interval > 0)) throw new IllegalArgumentException("an interval of " + interval + " s");
    Optional<Snapshot> before = Optional.ofNullable(previous);
    moveTo(snapshot.at(), before, interval);
    appendTick(time);
    if (!binding.fits(snapshot, last().keys())) binding = bind(snapshot);
    List<Block> blocks = snapshot.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (stands(block, snapshot, before, interval)) write(block, binding.columns.get(i));
    }
    previous = snapshot;
    return new History(chunks, (chunks.length - 1) * Chunk.TICKS + filled, interval);
  }

  private Chunk last() {
    return chunks[chunks.length - 1];
  }

  /** Moves the clock on, and records as gaps the ticks that were missed. */
  private void moveTo(Moment now, Optional<Snapshot> before, double interval) {
    if (before.isEmpty()) {
      time = now.hasMonotonic() ? now.monotonicNanos() : now.wallMillis() * 1_000_000;
      return;
    }
    double seconds = now.secondsSince(before.get().at());
    // A clock that was set back does not say how long it was; the usual time is the best guess.
    if (!(seconds > 0)) seconds = interval;
    long passed = (long) (seconds * 1e9);
    long missed = Math.round(seconds / interval) - 1;
    if (missed >= ticks) {
      chunks = new Chunk[0];
      filled = Chunk.TICKS;
    } else {
      for (long i = 1; i <= missed; i++) appendTick(time + passed / (missed + 1) * i);
    }
    time += passed;
  }

  private void appendTick(long at) {
    if (filled == Chunk.TICKS) startChunk();
    last().time(filled, at);
    filled++;
  }

  /** What is gone is left out of a new chunk, so that it ages out with the chunks that have it. */
  private void startChunk() {
    int full = chunks.length;
    int drop = 0;
    while ((full - drop - 1) * Chunk.TICKS + 1 >= ticks) drop++;
    Keys keys = full > 0 && last().keys().size() == live.size() ? last().keys() : live;
    chunks = Arrays.copyOfRange(chunks, drop, full + 1);
    chunks[chunks.length - 1] = Chunk.empty(keys);
    filled = 0;
  }

  private Binding bind(Snapshot snapshot) {
    List<Keys.Key> all = new ArrayList<>();
    List<Layout> layouts = new ArrayList<>();
    for (Block block : snapshot.blocks()) {
      layouts.add(block.layout());
      for (int slot : HISTORY_SLOTS.of(block.layout())) all.add(key(snapshot, block, slot));
    }
    Chunk chunk = last();
    Keys keys = chunk.keys().with(all, MOST_SERIES);
    if (keys != chunk.keys()) {
      chunks = chunks.clone();
      chunks[chunks.length - 1] = chunk.withKeys(keys);
    }
    live = Keys.NONE.with(all, MOST_SERIES);

    List<int[]> columns = new ArrayList<>();
    int next = 0;
    for (Layout layout : layouts) {
      int[] blockColumns = new int[HISTORY_SLOTS.of(layout).length];
      for (int i = 0; i < blockColumns.length; i++) blockColumns[i] = keys.column(all.get(next++));
      columns.add(blockColumns);
    }
    return new Binding(snapshot.inventory(), layouts, keys, columns);
  }

  private static Keys.Key key(Snapshot snapshot, Block block, int slot) {
    Layout layout = block.layout();
    DeviceInfo device = snapshot.inventory().devices().get(layout.device(slot));
    int part = layout.part(slot);
    String name = part == Layout.NO_PART ? "" : device.parts().get(part).name();
    return new Keys.Key(device.name(), name, layout.metric(slot));
  }

  /** Whether the readings of a block are of this tick. */
  private static boolean stands(
      Block block, Snapshot snapshot, Optional<Snapshot> before, double interval) {
    Optional<Source> source = snapshot.source(block.source());
    boolean late = source.isPresent() && source.get().state() == SourceState.LATE;
    if (before.isEmpty()) return !late;
    if (!isRepeated(block, before.get().blocks())) return true;
    if (late || source.isEmpty()) return false;
    double cadence = source.get().cadence();
    double age = snapshot.at().secondsSince(block.observedAt());
    return cadence > interval && age <= DUE * cadence;
  }

  private static boolean isRepeated(Block block, List<Block> before) {
    for (Block earlier : before) {
      if (earlier.source().equals(block.source())
          && Before.isSame(earlier.observedAt(), block.observedAt())) {
        return true;
      }
    }
    return false;
  }

  private void write(Block block, int[] columns) {
    int[] slots = HISTORY_SLOTS.of(block.layout());
    Chunk chunk = last();
    int tick = filled - 1;
    for (int i = 0; i < slots.length; i++) {
      float value = (float) block.value(slots[i]);
      if (columns[i] == Keys.ABSENT || !Float.isFinite(value)) continue;
      chunk.value(columns[i], tick, value);
    }
  }

  private static int[] historySlots(Layout layout) {
    int[] slots = new int[layout.size()];
    int n = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (layout.metric(slot).hasHistory()) slots[n++] = slot;
    }
    return Arrays.copyOf(slots, n);
  }
}
