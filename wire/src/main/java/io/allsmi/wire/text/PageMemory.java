package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last page that was read of a node: a hash of each line up to its value, and what the value
 * is. A page of which all those are the same says nothing new but values. What pages of several
 * nodes have in common, they share.
 */
final class PageMemory {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Shape shape;
  private final long[] fixedHashes;
  private final int[] fixedLengths;
  private final Layout layout;
  private final double[] absent;
  private final @Nullable String[] texts;

  private double[] values = new double[0];
  private SourceLines sources = new SourceLines();

  /** The lines, all but those that describe devices. */
  private static final class Shape {
    private static final int INTERNED = 1024;
    private static final AtomicReferenceArray<@Nullable Shape> TABLE =
        new AtomicReferenceArray<>(INTERNED);

    final long[] hashes;
    final int[] lengths;
    final LineRole[] roles;
    final int[] slots;
    final int[] details;
    final List<String> collectors;
    private final int hash;

    Shape(
        long[] hashes,
        int[] lengths,
        LineRole[] roles,
        int[] slots,
        int[] details,
        List<String> collectors) {
      this.hashes = hashes;
      this.lengths = lengths;
      this.roles = roles;
      this.slots = slots;
      this.details = details;
      this.collectors = collectors;
      this.hash = Arrays.hashCode(hashes);
    }

    Shape interned() {
      int slot = (hash ^ (hash >>> 16)) & (INTERNED - 1);
      Shape held = TABLE.get(slot);
      if (held != null && isSameAs(held)) return held;
      TABLE.set(slot, this);
      return this;
    }

    private boolean isSameAs(Shape other) {
      return hash == other.hash
          && Arrays.equals(hashes, other.hashes)
          && Arrays.equals(lengths, other.lengths)
          && Arrays.equals(roles, other.roles)
          && Arrays.equals(slots, other.slots)
          && Arrays.equals(details, other.details)
          && collectors.equals(other.collectors);
    }
  }

  /** Remembers a page that was read the long way, and what came of it. */
  PageMemory(byte[] bytes, List<LineNotes.Note> notes, Block block) {
    int size = notes.size();
    long[] hashes = new long[size];
    int[] lengths = new int[size];
    LineRole[] roles = new LineRole[size];
    int[] slots = new int[size];
    int[] details = new int[size];
    List<String> collectors = new ArrayList<>();
    long[] fixed = new long[size];
    int[] fixedLength = new int[size];
    int fixedCount = 0;
    layout = block.layout();
    for (int i = 0; i < size; i++) {
      LineNotes.Note note = notes.get(i);
      int length = note.prefixTo - note.from;
      long hash = hash(bytes, note.from, length);
      roles[i] = note.role;
      if (note.role == LineRole.FIXED) {
        fixed[fixedCount] = hash;
        fixedLength[fixedCount++] = length;
      } else {
        hashes[i] = hash;
        lengths[i] = length;
      }
      Metric metric = note.metric;
      if (metric != null) slots[i] = layout.find(note.device, note.part, metric);
      details[i] = note.detail;
      if (!note.collector.isEmpty()) {
        details[i] = collectors.size();
        collectors.add(note.collector);
      }
    }
    shape = new Shape(hashes, lengths, roles, slots, details, List.copyOf(collectors)).interned();
    fixedHashes = Arrays.copyOf(fixed, fixedCount);
    fixedLengths = Arrays.copyOf(fixedLength, fixedCount);
    texts = block.copyOfTexts();
    absent = new double[layout.size()];
    for (int slot = 0; slot < absent.length; slot++) {
      boolean flags = layout.metric(slot).type() == MetricType.FLAGS;
      absent[slot] = flags ? 0 : Double.NaN;
    }
  }

  /** Takes the values of a page; false when the page differs in anything else. */
  boolean read(byte[] bytes, int from, int end, SampleNumber number) {
    values = absent.clone();
    sources = new SourceLines();
    int at = from;
    int fixed = 0;
    for (int line = 0; line < shape.roles.length; line++) {
      if (at >= end) return false;
      LineRole role = shape.roles[line];
      boolean isFixed = role == LineRole.FIXED;
      int length = isFixed ? fixedLengths[fixed] : shape.lengths[line];
      long hash = isFixed ? fixedHashes[fixed++] : shape.hashes[line];
      if (length > end - at || hash(bytes, at, length) != hash) return false;
      int value = at + length;
      int lineEnd = value;
      while (lineEnd < end && bytes[lineEnd] != '\n') lineEnd++;
      at = lineEnd + 1;
      if (lineEnd > value && bytes[lineEnd - 1] == '\r') lineEnd--;
      if (role == LineRole.ALL) {
        if (lineEnd != value) return false;
      } else {
        double read = number.parse(bytes, value, lineEnd);
        if (!number.isValid() || !take(role, line, read)) return false;
      }
    }
    return at >= end;
  }

  private boolean take(LineRole role, int line, double value) {
    int slot = shape.slots[line];
    int detail = shape.details[line];
    switch (role) {
      case ALL, FIXED, OTHER -> {}
      case NUMBER -> values[slot] = value;
      case ZERO_OR_ONE -> values[slot] = value == 0 || value == 1 ? value : Double.NaN;
      case FLAG -> {
        if (value == 1 && detail >= 0) values[slot] = (double) ((long) values[slot] | 1L << detail);
        else return value == 0;
      }
      case STATE -> {
        if (value == 1 && detail >= 0 && Double.isNaN(values[slot])) values[slot] = detail;
        else return value == 0;
      }
      case SUCCESS, DURATION, LAST_SUCCESS, STUCK_THREADS ->
          sources.set(role, shape.collectors.get(detail), value);
    }
    return true;
  }

  /** The block of the page that was read last. */
  Block block(String source, Moment observedAt) {
    return Block.of(source, layout, observedAt, 0, values, texts);
  }

  /** What that page said of the collectors. */
  SourceLines sources() {
    return sources;
  }

  private static long hash(byte[] bytes, int from, int length) {
    long hash = length;
    int at = from;
    int end = from + length;
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(bytes, at)) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 32;
    }
    long rest = 0;
    for (; at < end; at++) rest = rest << 8 | (bytes[at] & 0xFF);
    hash = (hash ^ rest) * 0x9E37_79B9_7F4A_7C15L;
    return hash ^ (hash >>> 29);
  }
}
