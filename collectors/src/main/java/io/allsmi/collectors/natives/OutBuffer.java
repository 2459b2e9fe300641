package io.allsmi.collectors.natives;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Memory that a function writes its answer to, larger than any answer known: a release that writes
 * more than its header says must not write over anything. It is filled with a pattern before a
 * call, so that what was written can be told from what was not. For one thread at a time.
 */
public final class OutBuffer {
  private static final byte PATTERN = (byte) 0xA5;

  private final Memory memory;
  private final ByteBuffer bytes;

  /**
   * @param size how many bytes a function may write
   */
  public OutBuffer(int size) {
    memory = new Memory(size);
    bytes = memory.getByteBuffer(0, size).order(ByteOrder.nativeOrder());
  }

  /** Forgets what was written. */
  public OutBuffer blank() {
    memory.setMemory(0, memory.size(), PATTERN);
    return this;
  }

  /** What to hand to a function. */
  public Pointer pointer() {
    return memory;
  }

  /** Whether none of the bytes there was written. */
  public boolean isBlank(int offset, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes.get(offset + i) != PATTERN) return false;
    }
    return true;
  }

  /** A {@code uint8_t} or {@code bool}. */
  public int octet(int offset) {
    return bytes.get(offset) & 0xFF;
  }

  /** An {@code int32_t}, also of an enum. */
  public int integer(int offset) {
    return bytes.getInt(offset);
  }

  /** A {@code uint32_t}; NaN when it was not written. */
  public double unsigned(int offset) {
    return isBlank(offset, 4) ? Double.NaN : Integer.toUnsignedLong(bytes.getInt(offset));
  }

  /** The bits of a {@code uint64_t}. */
  public long bits64(int offset) {
    return bytes.getLong(offset);
  }

  /** A {@code uint64_t}; NaN when it was not written or is beyond what can be meant. */
  public double unsigned64(int offset) {
    long value = bytes.getLong(offset);
    return value < 0 ? Double.NaN : value;
  }

  /** A {@code double}; NaN when it was not written. */
  public double real(int offset) {
    return isBlank(offset, 8) ? Double.NaN : bytes.getDouble(offset);
  }

  /**
   * A string that ends with a zero byte or with its member; empty when it was not written. Bytes
   * that are not printable ASCII are left out.
   */
  public String text(int offset, int length) {
    if (isBlank(offset, length)) return "";
    byte[] text = new byte[length];
    bytes.get(offset, text);
    int used = 0;
    for (byte each : text) {
      if (each == 0) break;
      if (each >= ' ' && each < 0x7F) text[used++] = each;
    }
    return new String(Arrays.copyOf(text, used), StandardCharsets.US_ASCII).strip();
  }
}
