package io.allsmi.collectors.nvml.library;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Memory that functions write their answers to. It is filled with ones before a call, which is the
 * library's "not available" ({@code NVML_VALUE_NOT_AVAILABLE}) in each number: what a function left
 * out is absent and not the answer to another question. For one thread at a time.
 */
public final class Struct {
  private static final int UNWRITTEN = 0xFF;

  private Memory memory;
  private ByteBuffer bytes;

  /**
   * @param size how many bytes it can hold at first
   */
  public Struct(int size) {
    memory = new Memory(size);
    bytes = view(memory);
  }

  private static ByteBuffer view(Memory memory) {
    return memory.getByteBuffer(0, memory.size()).order(ByteOrder.nativeOrder());
  }

  /** Makes room and forgets what was written. */
  public Struct blank(int size) {
    if (size > memory.size()) {
      memory = new Memory(size);
      bytes = view(memory);
    }
    memory.setMemory(0, size, (byte) UNWRITTEN);
    return this;
  }

  /** Makes room for a versioned struct and writes its version, which is its first member. */
  public Struct versioned(int size, int version) {
    return blank(size).put(0, version);
  }

  /** Sets bytes to 0: members that the caller gives and does not use. */
  public Struct zero(int offset, int length) {
    memory.setMemory(offset, length, (byte) 0);
    return this;
  }

  public Struct put(int offset, int value) {
    bytes.putInt(offset, value);
    return this;
  }

  public Struct put(int offset, long value) {
    bytes.putLong(offset, value);
    return this;
  }

  /** What to hand to a function. */
  public Pointer pointer() {
    return memory;
  }

  /** The address of a member. */
  public Pointer at(int offset) {
    return memory.share(offset);
  }

  /** An {@code unsigned int}; NaN when not available. */
  public double unsigned(int offset) {
    int value = bytes.getInt(offset);
    return value == -1 ? Double.NaN : Integer.toUnsignedLong(value);
  }

  /** An {@code unsigned long long}; NaN when not available or beyond what can be meant. */
  public double unsigned64(int offset) {
    long value = bytes.getLong(offset);
    return value < 0 ? Double.NaN : value;
  }

  /**
   * An {@code nvmlValue_t}, NaN when not available.
   *
   * @param type {@code nvmlValueType_t}; the C type {@code long} has 8 bytes on 64-bit Linux and 4
   *     on Windows
   */
  public double value(int offset, int type) {
    return switch (type) {
      case 0 -> real(offset);
      case 1 -> unsigned(offset);
      case 2 -> Native.LONG_SIZE == Integer.BYTES ? unsigned(offset) : unsigned64(offset);
      case 3 -> unsigned64(offset);
      case 4 -> integer64(offset);
      case 5 -> integer(offset);
      case 6 -> Short.toUnsignedInt(bytes.getShort(offset));
      default -> Double.NaN;
    };
  }

  /** An {@code int}, also of an enum. */
  public int integer(int offset) {
    return bytes.getInt(offset);
  }

  public long integer64(int offset) {
    return bytes.getLong(offset);
  }

  public double real(int offset) {
    return bytes.getDouble(offset);
  }

  /** An {@code unsigned char}. */
  public int octet(int offset) {
    return bytes.get(offset) & 0xFF;
  }

  /**
   * A string that ends with a zero byte or, where a broken library forgot that, with the member.
   * Bytes that are not printable ASCII are left out; empty when it was not written.
   */
  public String text(int offset, int length) {
    byte[] copy = new byte[length];
    bytes.get(offset, copy);
    int used = 0;
    for (byte each : copy) {
      if (each == 0) break;
      if (each >= ' ' && each < 0x7F) copy[used++] = each;
    }
    return new String(copy, 0, used, StandardCharsets.US_ASCII).strip();
  }

  /** An opaque handle; null pointers are {@link Pointer#NULL}. */
  public Pointer handle(int offset) {
    return new Pointer(bytes.getLong(offset));
  }
}
