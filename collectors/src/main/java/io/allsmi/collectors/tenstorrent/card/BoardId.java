package io.allsmi.collectors.tenstorrent.card;

import java.util.Locale;

/**
 * The 64-bit number of a board, by which chips of one board are known: 16 hexadecimal digits, of
 * which the first five are the part number (tt-kmd telemetry.c, tt-smi utils.py).
 *
 * @param digits in lower case, as tt-smi prints it
 */
public record BoardId(String digits) {
  /** A board that says nothing of itself. */
  public static final BoardId UNKNOWN = new BoardId("");

  private static final int LENGTH = 16;
  private static final int PART_DIGITS = 7;

  /** The number, or {@link #UNKNOWN} for what is none: no digits, or all of them 0 or F. */
  public static BoardId of(String written) {
    return isIdentity(written) ? new BoardId(written.toLowerCase(Locale.ROOT)) : UNKNOWN;
  }

  /**
   * Whether 16 hexadecimal digits name something: registers that were never programmed read as all
   * zeros or all ones.
   */
  public static boolean isIdentity(String written) {
    if (written.length() != LENGTH) return false;
    boolean zeros = true;
    boolean ones = true;
    for (int i = 0; i < LENGTH; i++) {
      int digit = Character.digit(written.charAt(i), 16);
      if (digit < 0 || written.charAt(i) > 'f') return false;
      zeros &= digit == 0;
      ones &= digit == 0xF;
    }
    return !zeros && !ones;
  }

  public boolean isKnown() {
    return !digits.isEmpty();
  }

  /** The name of the card, as the driver writes it; empty for one that is not in its table. */
  public String card() {
    return switch (part()) {
      case 0x01 -> "e300";
      case 0x03 -> "e150";
      case 0x07 -> "e75";
      case 0x08 -> "nebula-cb";
      case 0x0A -> "e300";
      case 0x0B -> "galaxy";
      case 0x14 -> "n300";
      case 0x18 -> "n150";
      case 0x35 -> "galaxy-wormhole";
      case 0x36 -> "p100";
      case 0x40 -> "p150a";
      case 0x41 -> "p150b";
      case 0x42 -> "p150c";
      case 0x43 -> "p100a";
      case 0x44 -> "p300b";
      case 0x45 -> "p300a";
      case 0x46 -> "p300c";
      case 0x47 -> "galaxy-blackhole";
      default -> "";
    };
  }

  /** The family of the chips on it. */
  public Architecture architecture() {
    return switch (part()) {
      case 0x01, 0x03, 0x07, 0x0A -> Architecture.GRAYSKULL;
      case 0x08, 0x0B, 0x14, 0x18, 0x35 -> Architecture.WORMHOLE;
      case 0x36, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47 -> Architecture.BLACKHOLE;
      default -> Architecture.UNKNOWN;
    };
  }

  /** The 20 bits from bit 36 on. */
  private int part() {
    return isKnown() ? Integer.parseInt(digits, 2, PART_DIGITS, 16) : -1;
  }
}
