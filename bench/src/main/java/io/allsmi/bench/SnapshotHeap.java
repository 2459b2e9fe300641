package io.allsmi.bench;

import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;

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
    int slots = 0;
    for (int i = 0; i < 50; i++) {
      slots = 0;
      for (Block block : node.next().blocks()) slots += block.size();
    }
    List<Snapshot> kept = new ArrayList<>(KEPT);
    long before = used();
    for (int i = 0; i < KEPT; i++) kept.add(node.next());
    long bytes = (used() - before) / kept.size();
    System.out.println("eight H100 with links and engines: " + slots + " readings");
    System.out.println("heap: " + bytes + " bytes a snapshot");
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
