package io.allsmi.wire.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of labels of a page: exporters repeat the same one for a device in each family, so it
 * is taken apart once.
 */
final class LabelBlocks {
  /** Hostile pages have a new one on each line. */
  private static final int MOST = 20_000;

  private final byte[] bytes;
  private final Map<Integer, List<Block>> byHash = new HashMap<>();
  private int size;

  /** One block, and the devices that it was found to name. */
  static final class Block {
    final int from;
    final int to;
    final List<String> labels;

    /**
     * By the table and the subjects that were tried; there for a block that names none of them,
     * too.
     */
    final Map<String, ForeignDevice> devices = new HashMap<>(4);

    Block(int from, int to, List<String> labels) {
      this.from = from;
      this.to = to;
      this.labels = labels;
    }

    /** A block that is not found again. */
    static Block of(List<String> labels) {
      return new Block(0, 0, List.copyOf(labels));
    }
  }

  LabelBlocks(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The block that has these bytes; null for a new one. */
  @Nullable Block find(int from, int to) {
    List<Block> same = byHash.get(hash(from, to));
    if (same == null) return null;
    for (int i = 0; i < same.size(); i++) {
      Block block = same.get(i);
      if (Arrays.equals(bytes, block.from, block.to, bytes, from, to)) return block;
    }
    return null;
  }

  /** Keeps a block that was taken apart. */
  Block add(int from, int to, List<String> labels) {
    Block block = new Block(from, to, List.copyOf(labels));
    if (size++ < MOST) {
      byHash.computeIfAbsent(hash(from, to), hash -> new ArrayList<>(1)).add(block);
    }
    return block;
  }

  private int hash(int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
    return hash;
  }

  /** The end of the block that begins there, if the line has no brace behind it. */
  int end(int from, int lineEnd) {
    int to = lineEnd;
    while (to > from && bytes[to - 1] != '}') to--;
    return to;
  }
}
