package io.allsmi.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growable array of bytes in which a page or a document is put together. Written for the first
 * use in a fresh process as much as for the thousandth, so strings are taken as a whole: a call for
 * each character costs most while nothing is compiled.
 *
 * <p>Not safe for use by several threads.
 */
public final class Bytes {
  private static final int FIRST = 16 << 10;
  private static final int MOST = Integer.MAX_VALUE - 16;

  /** Below this a number with three decimals has at most 15 digits. */
  private static final double MOST_MILLI = 1e12;

  private static final double MOST_MICRO = 1e9;

  private byte[] buffer;
  private int size;

  public Bytes() {
    this(FIRST);
  }

  /** With room for that many bytes to begin with. */
  public Bytes(int room) {
    buffer = new byte[room];
  }

  public int size() {
    return size;
  }

  /** Forgets the content and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** Forgets what was appended since the size was this. */
  public void truncate(int to) {
    if (to < 0 || to > size) throw new IllegalArgumentException(to + " of " + size);
    size = to;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  private void reserve(int more) {
    if (more > buffer.length - size) grow(more);
  }

  private void grow(int more) {
    long wanted = Math.max((long) size + more, 2L * buffer.length);
    buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, MOST));
  }

  public Bytes put(byte value) {
    reserve(1);
    buffer[size++] = value;
    return this;
  }

  /** A character of ASCII. */
  public Bytes put(char ascii) {
    return put((byte) ascii);
  }

  public Bytes put(byte[] bytes) {
    return put(bytes, 0, bytes.length);
  }

  public Bytes put(byte[] bytes, int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(bytes, from, buffer, size, length);
    size += length;
    return this;
  }

  /** Characters as UTF-8; half of a surrogate pair becomes a question mark. */
  public Bytes text(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** An integer in decimal digits. */
  public Bytes number(long value) {
    if (value == Long.MIN_VALUE) return text("-9223372036854775808");
    reserve(20);
    if (value < 0) buffer[size++] = '-';
    digits(Math.abs(value), 1);
    return this;
  }

  /**
   * A finite number: the shortest digits that read back as the same {@code double}, integers
   * without point and exponent, and no exponent from 1e-7 up to 1e21. Minus zero is zero.
   */
  public Bytes number(double value) {
    long whole = (long) value;
    if (whole == value && whole != Long.MAX_VALUE) return number(whole);
    double magnitude = Math.abs(value);
    if (magnitude < MOST_MILLI) {
      // Decimals of at most 15 digits are told apart by a double, so what reads back is shortest.
      long milli = (long) (value * 1e3 + (value < 0 ? -0.5 : 0.5));
      if (milli / 1e3 == value) return decimal(milli, 1000, 3);
      if (magnitude < MOST_MICRO) {
        long micro = (long) (value * 1e6 + (value < 0 ? -0.5 : 0.5));
        if (micro / 1e6 == value) return decimal(micro, 1_000_000, 6);
      }
    }
    return plain(Double.toString(value));
  }

  private Bytes decimal(long scaled, long scale, int decimals) {
    reserve(24);
    if (scaled < 0) buffer[size++] = '-';
    long magnitude = Math.abs(scaled);
    digits(magnitude / scale, 1);
    buffer[size++] = '.';
    digits(magnitude % scale, decimals);
    while (buffer[size - 1] == '0') size--;
    return this;
  }

  /** Digits of a number that is not negative, with zeros before it up to a width. */
  private void digits(long value, int width) {
    int count = 1;
    for (long rest = value; rest >= 10; rest /= 10) count++;
    if (count < width) count = width;
    long rest = value;
    for (int i = size + count - 1; i >= size; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += count;
  }

  /** What {@link Double#toString} gave, without its exponent where that stays short. */
  private Bytes plain(String text) {
    int e = text.indexOf('E');
    if (e < 0) return text(text);
    int exponent = Integer.parseInt(text, e + 1, text.length(), 10);
    if (exponent < -7 || exponent > 20) return text(text);
    int first = text.charAt(0) == '-' ? 1 : 0;
    int last = text.charAt(e - 1) == '0' && text.charAt(e - 2) == '.' ? e - 2 : e;
    if (first == 1) put('-');
    if (exponent < 0) {
      put('0').put('.');
      for (int i = -1; i > exponent; i--) put('0');
    }
    int written = 0;
    for (int i = first; i < last; i++) {
      if (text.charAt(i) == '.') continue;
      if (exponent >= 0 && written == exponent + 1) put('.');
      put(text.charAt(i));
      written++;
    }
    for (; written <= exponent; written++) put('0');
    return this;
  }

  @Override
  public String toString() {
    return size + " bytes";
  }
}
