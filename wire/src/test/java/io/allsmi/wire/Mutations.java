package io.allsmi.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Breaks bytes in the ways in which bytes get broken, and in some that somebody thinks up. */
public final class Mutations {
  private static final String[] PIECES = {
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "1e999",
    "-",
    "NaN",
    "\n",
    "\r\n",
    "#",
    "\u0000",
    "\\u12",
    "\\uD83D",
    "é",
    "{\"a\":",
    "9999999999999999999999",
    "true",
    "# TYPE ",
    "=\"",
    "} ",
    "device",
    "allsmi_device_",
    "2026-11-21T21:04:17Z",
    "_total",
    " "
  };

  private Mutations() {}

  /** The bytes with one to four changes. */
  public static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original;
    for (int i = 1 + random.nextInt(4); i > 0; i--) bytes = once(bytes, random);
    return bytes;
  }

  /** A page of text with other values behind some of its samples. */
  public static byte[] values(byte[] page, Random random) {
    String[] values = {"0", "1", "2", "0.5", "NaN", "+Inf", "17 1795295057", "1e3", "x", ""};
    StringBuilder out = new StringBuilder();
    for (String line : new String(page, StandardCharsets.UTF_8).split("\n", -1)) {
      int space = line.lastIndexOf(' ');
      boolean change = !line.startsWith("#") && space > 0 && random.nextInt(20) == 0;
      int value = random.nextInt(random.nextInt(4) == 0 ? values.length : 2);
      out.append(change ? line.substring(0, space + 1) + values[value] : line).append('\n');
    }
    out.setLength(out.length() - 1);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] once(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(10) == 0 ? 500 : 8));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> splice(bytes, from, to, new byte[0]);
      case 2 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
      case 3 -> {
        byte[] noise = new byte[1 + random.nextInt(4)];
        random.nextBytes(noise);
        yield splice(bytes, from, to, noise);
      }
      default -> {
        String piece = PIECES[random.nextInt(PIECES.length)];
        int end = random.nextBoolean() ? from : to;
        yield splice(bytes, from, end, piece.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + piece.length);
    out.write(bytes, 0, from);
    out.writeBytes(piece);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
