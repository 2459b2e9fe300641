package io.allsmi.wire.http.pem;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One block of PEM (RFC 7468, and RFC 1421 for its header lines). */
final class PemBlock {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  private final String type;
  private final boolean encrypted;
  private final byte[] der;

  private PemBlock(String type, boolean encrypted, byte[] der) {
    this.type = type;
    this.encrypted = encrypted;
    this.der = der;
  }

  /** Such as {@code CERTIFICATE}. */
  String type() {
    return type;
  }

  /** Whether the content needs a pass phrase. */
  boolean encrypted() {
    return encrypted;
  }

  /** The content; empty if it is encrypted. */
  byte[] der() {
    return der.clone();
  }

  /** All blocks of a text; what stands between them is a comment. */
  static List<PemBlock> all(String pem) throws PemException {
    List<PemBlock> blocks = new ArrayList<>();
    String type = "";
    boolean encrypted = false;
    StringBuilder base64 = new StringBuilder();
    for (String raw : pem.split("\n", -1)) {
      String line = raw.strip();
      if (line.startsWith(BEGIN) && line.endsWith(DASHES)) {
        if (!type.isEmpty()) throw new PemException("a block does not end before the next begins");
        type = line.substring(BEGIN.length(), line.length() - DASHES.length());
        encrypted = type.startsWith("ENCRYPTED ");
        base64.setLength(0);
      } else if (!type.isEmpty() && line.startsWith(END)) {
        blocks.add(new PemBlock(type, encrypted, encrypted ? new byte[0] : der(base64)));
        type = "";
      } else if (line.indexOf(':') >= 0) {
        encrypted |= line.startsWith("Proc-Type:") && line.endsWith("ENCRYPTED");
      } else {
        base64.append(line);
      }
    }
    if (!type.isEmpty()) throw new PemException("a block does not end; the file may be cut off");
    return blocks;
  }

  private static byte[] der(StringBuilder base64) throws PemException {
    try {
      return Base64.getDecoder().decode(base64.toString());
    } catch (IllegalArgumentException e) {
      throw new PemException("a block is not base64");
    }
  }
}
