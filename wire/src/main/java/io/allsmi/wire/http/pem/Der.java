package io.allsmi.wire.http.pem;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * ASN.1 by the distinguished encoding rules (X.690): as much as making a certificate and wrapping
 * older forms of keys takes.
 */
public final class Der {
  static final int INTEGER = 0x02;
  static final int BITS = 0x03;
  static final int OCTETS = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int NULL = 0x05;
  static final int SEQUENCE = 0x30;

  /** The field {@code [0]} of a sequence, explicitly tagged. */
  static final int FIELD_0 = 0xa0;

  private Der() {}

  /** An element of that tag, whose content is these one after the other. */
  public static byte[] of(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : contents) content.writeBytes(part);
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    element.write(tag);
    writeLength(element, content.size());
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }

  /** These elements as a sequence. */
  public static byte[] sequence(byte[]... parts) {
    return of(SEQUENCE, parts);
  }

  /** A whole number. */
  public static byte[] integer(BigInteger value) {
    return of(INTEGER, value.toByteArray());
  }

  /** A string of whole bytes. */
  public static byte[] bits(byte[] content) {
    return of(BITS, new byte[1], content);
  }

  /** The identifier of an object. */
  public static byte[] oid(int first, int second, int... rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(40 * first + second);
    for (int arc : rest) {
      for (int shift = 28; shift > 0; shift -= 7) {
        if (arc >> shift != 0) out.write(0x80 | ((arc >> shift) & 0x7F));
      }
      out.write(arc & 0x7F);
    }
    return of(OBJECT_IDENTIFIER, out.toByteArray());
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
    out.write(0x80 | bytes);
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.write(length >> shift);
  }

  /** The content of the first field of that tag within a sequence, or empty. */
  static Optional<byte[]> field(byte[] sequence, int tag) {
    int[] outer = element(sequence, 0, sequence.length);
    if (outer.length == 0 || (sequence[0] & 0xff) != SEQUENCE) return Optional.empty();
    int at = outer[0];
    while (at < outer[1]) {
      int[] inner = element(sequence, at, outer[1]);
      if (inner.length == 0) return Optional.empty();
      if ((sequence[at] & 0xff) == tag) {
        return Optional.of(Arrays.copyOfRange(sequence, inner[0], inner[1]));
      }
      at = inner[1];
    }
    return Optional.empty();
  }

  /** Where the content of the element begins and ends; no numbers if there is no whole one. */
  private static int[] element(byte[] der, int at, int limit) {
    if (at + 2 > limit) return new int[0];
    int begin = at + 2;
    int length = der[at + 1] & 0xff;
    if (length >= 0x80) {
      int bytes = length & 0x7f;
      if (bytes == 0 || bytes > 3 || begin + bytes > limit) return new int[0];
      length = 0;
      for (int i = 0; i < bytes; i++) length = length << 8 | (der[begin + i] & 0xff);
      begin += bytes;
    }
    return length > limit - begin ? new int[0] : new int[] {begin, begin + length};
  }
}
