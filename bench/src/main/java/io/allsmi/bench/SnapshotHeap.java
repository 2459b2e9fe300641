package io.allsmi.bench;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints what a snapshot costs in heap beyond what snapshots of one node share: the growth of the
 * used heap over 500 of them that are kept, by their number. Run with {@code -XX:+UseSerialGC},
 * whose used heap after a collection is exact.
 */
public final class SnapshotHeap {
  private static final int KEPT = 500;

  private SnapshotHeap() {}

  public static void main(String[] args) {
    EightGpus node = new EightGpus();
    Snapshot first = node.next();
    Derivation derivation = new Derivation(Derive.core(), 2);
    derivation.next(node.next());
    int slots = 0;
    for (Block block : first.blocks()) slots += block.size();
    System.out.println("eight H100 with links and engines: " + slots + " readings");

    System.out.println("as collected: " + perSnapshot(node::next) + " bytes a snapshot");
    System.out.println(
        "with derived readings: "
            + perSnapshot(() -> derivation.next(node.next()))
            + " bytes a snapshot");
  }

  private static long perSnapshot(Supplier<Snapshot> source) {
    int blocks = 0;
    for (int i = 0; i < 50; i++) blocks += source.get().blocks().size();
    if (blocks == 0) throw new IllegalStateException("nothing was made");
    List<Snapshot> kept = new ArrayList<>(KEPT);
    long before = used();
    for (int i = 0; i < KEPT; i++) kept.add(source.get());
    long after = used();
    if (kept.size() != KEPT) throw new IllegalStateException("nothing was kept");
    return (after - before) / KEPT;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
