package io.allsmi.wire.http;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes ASN.1 by the distinguished encoding rules (X.690), as much as a certificate takes. */
final class Der {
  private Der() {}

  /** A value of that tag. */
  static byte[] of(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.length;
    if (length >= 0x100) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  static byte[] sequence(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) out.writeBytes(part);
    return of(0x30, out.toByteArray());
  }

  static byte[] integer(BigInteger value) {
    return of(0x02, value.toByteArray());
  }

  static byte[] bits(byte[] content) {
    byte[] padded = new byte[content.length + 1];
    System.arraycopy(content, 0, padded, 1, content.length);
    return of(0x03, padded);
  }

  static byte[] oid(int first, int second, int... rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(40 * first + second);
    for (int arc : rest) {
      for (int shift = 28; shift > 0; shift -= 7) {
        if (arc >> shift != 0) out.write(0x80 | ((arc >> shift) & 0x7F));
      }
      out.write(arc & 0x7F);
    }
    return of(0x06, out.toByteArray());
  }
}
