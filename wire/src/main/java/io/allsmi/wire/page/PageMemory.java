package io.allsmi.wire.page;

import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last page that was read of a node: a hash of each line up to its value, and what the value
 * is. A page of which all those are the same says nothing new but values. What pages of several
 * nodes have in common, they share.
 */
public final class PageMemory {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final PageShape shape;

  /** Of all lines but those that describe, which are the node's own. */
  private final long[] hashes;

  private final long[] fixedHashes;
  private final int[] fixedLengths;
  private final @Nullable String[] texts;
  private final SampleNumber time = new SampleNumber();

  private double[] values = new double[0];
  private double[] asides = new double[0];

  /**
   * Remembers a page that was read the long way.
   *
   * @param layout of the readings that the notes name
   * @param texts of the page, one for each slot, or none
   */
  public PageMemory(byte[] bytes, LineNotes notes, Layout layout, @Nullable String[] texts) {
    int size = notes.all().size();
    long[] common = new long[size];
    long[] fixed = new long[size];
    int[] fixedLength = new int[size];
    int fixedCount = 0;
    for (int i = 0; i < size; i++) {
      LineNotes.Note note = notes.all().get(i);
      int length = note.prefixTo - note.from;
      long hash = hash(bytes, note.from, length);
      if (note.role == LineRole.FIXED) {
        fixed[fixedCount] = hash;
        fixedLength[fixedCount++] = length;
      } else {
        common[i] = hash;
      }
    }
    this.shape = PageShape.of(notes, layout);
    this.hashes = PageShape.interned(common);
    this.fixedHashes = Arrays.copyOf(fixed, fixedCount);
    this.fixedLengths = Arrays.copyOf(fixedLength, fixedCount);
    this.texts = texts;
  }

  /** Takes the values of a page; false when the page differs in anything else. */
  public boolean read(byte[] bytes, int from, int end, SampleNumber number) {
    PageShape page = shape;
    values = page.start();
    asides = new double[page.asides];
    LineRole[] roles = page.roles;
    int at = from;
    int fixed = 0;
    for (int line = 0; line < roles.length; line++) {
      if (at >= end) return false;
      LineRole role = roles[line];
      boolean isFixed = role == LineRole.FIXED;
      int length = isFixed ? fixedLengths[fixed] : page.lengths[line];
      long hash = isFixed ? fixedHashes[fixed++] : hashes[line];
      if (length > end - at || hash(bytes, at, length) != hash) return false;
      int value = at + length;
      int valueEnd = value;
      while (valueEnd < end && (bytes[valueEnd] & 0xFF) > ' ') valueEnd++;
      int lineEnd = valueEnd;
      if (lineEnd < end && bytes[lineEnd] != '\n') {
        lineEnd = pastTail(bytes, valueEnd, end, role == LineRole.ALL);
        if (lineEnd < 0) return false;
      }
      at = lineEnd + 1;
      if (role == LineRole.ALL) {
        if (valueEnd != value) return false;
      } else if (!number.read(bytes, value, valueEnd) || !take(page, line, number)) {
        return false;
      }
    }
    if (at < end) return false;
    page.dropWhatNeedsOthers(values);
    return true;
  }

  /** Where the line ends whose value ends there; -1 when something else follows the value. */
  private int pastTail(byte[] bytes, int valueEnd, int end, boolean whole) {
    int to = valueEnd;
    while (to < end && bytes[to] != '\n') to++;
    int last = to > valueEnd && bytes[to - 1] == '\r' ? to - 1 : to;
    if (last == valueEnd) return to;
    return !whole && LineParser.isTime(bytes, valueEnd, last, time) ? to : -1;
  }

  private boolean take(PageShape page, int line, SampleNumber number) {
    for (int i = page.effects[line]; i < page.effects[line + 1]; i++) {
      double value = page.conversions[i].of(number);
      if (!take(page.effectRoles[i], page.slots[i], page.details[i], value)) return false;
    }
    return true;
  }

  private boolean take(LineRole role, int slot, int detail, double value) {
    switch (role) {
      case ALL, FIXED, OTHER -> {}
      case NUMBER -> values[slot] = value;
      case SUM -> values[slot] += value;
      case LARGEST -> {
        if (!(value <= values[slot])) values[slot] = value;
      }
      case REPEATED -> {
        return Double.compare(values[slot], value) == 0;
      }
      case ZERO_OR_ONE -> values[slot] = value == 0 || value == 1 ? value : Double.NaN;
      case FLAG -> {
        if (value == 1 && detail >= 0) values[slot] = (double) ((long) values[slot] | 1L << detail);
        else return value == 0;
      }
      case STATE -> {
        if (value == 1 && detail >= 0 && Double.isNaN(values[slot])) values[slot] = detail;
        else return value == 0;
      }
      case SET_FLAG -> {
        if (value > 0) values[slot] = (double) ((long) values[slot] | 1L << detail);
      }
      case CHOOSE_STATE -> {
        if (value == 1) values[slot] = detail;
      }
      case ASIDE -> asides[detail] = value;
    }
    return true;
  }

  /** The block of the page that was read last. */
  public Block block(String source, Moment observedAt) {
    return Block.of(source, shape.layout, observedAt, 0, values, texts);
  }

  /** The value at a place aside, of the page that was read last. */
  public double aside(int place) {
    return asides[place];
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
