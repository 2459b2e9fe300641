package io.allsmi.exporter.web.auth;

import io.allsmi.exporter.web.file.BoundedFile;
import io.allsmi.exporter.web.file.Place;
import io.allsmi.exporter.web.file.WebConfigException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The bearer tokens that are accepted, as digests: the tokens themselves are not kept. */
public final class Tokens {
  /** No tokens: bearers are not asked for. */
  public static final Tokens NONE = new Tokens(List.of());

  private static final int SHORTEST = 16;

  private final List<byte[]> digests;

  private Tokens(List<byte[]> digests) {
    this.digests = digests;
  }

  /**
   * Reads a file with one token a line; empty lines and lines that begin with {@code #} do not
   * count.
   *
   * @throws WebConfigException if it cannot be read, holds no token, or one that HTTP cannot carry
   */
  public static Tokens read(Path file) throws WebConfigException {
    List<byte[]> digests = new ArrayList<>();
    int number = 0;
    for (String raw : BoundedFile.read(file).split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      check(line, new Place(file, number, 1 + raw.indexOf(line)));
      digests.add(digest(line));
    }
    if (digests.isEmpty()) throw new Place(file, 1, 1).wrong("holds no token");
    return new Tokens(digests);
  }

  /** The form of RFC 6750, section 2.1. */
  private static void check(String token, Place at) throws WebConfigException {
    if (token.length() < SHORTEST) {
      throw at.wrong("a token has at least 16 characters; make one with openssl rand -hex 32");
    }
    boolean padding = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      padding |= c == '=' && i > 0;
      boolean allowed =
          padding
              ? c == '='
              : (c >= 'a' && c <= 'z')
                  || (c >= 'A' && c <= 'Z')
                  || (c >= '0' && c <= '9')
                  || "-._~+/".indexOf(c) >= 0;
      if (!allowed) throw at.wrong("a token holds letters, digits and -._~+/ only");
    }
  }

  /** Whether bearers are not asked for. */
  public boolean isEmpty() {
    return digests.isEmpty();
  }

  /** Whether this is one of them; takes as long whichever it is, and whether it is one. */
  boolean accept(String token) {
    byte[] asked = digest(token);
    boolean found = false;
    for (byte[] digest : digests) found |= MessageDigest.isEqual(digest, asked);
    return found;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
