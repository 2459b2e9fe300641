package io.allsmi.tui.canvas;

/**
 * How many columns a character takes on a terminal, and which characters never reach one.
 *
 * <p>Where terminals disagree (joined emoji, skin tones, variation selectors) the part that they
 * disagree about is left out, because a width guessed wrong shifts the rest of the row.
 */
public final class CharacterWidth {
  /** The character is left out. */
  static final int DROPPED = -1;

  /** The character is drawn over the one before it. */
  static final int COMBINING = 0;

  /**
   * First and last code point of each range that is Wide or Fullwidth in EastAsianWidth.txt of
   * Unicode 14, with the blocks that later versions filled; unassigned points between two ranges
   * are counted to both.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
    0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004,
    0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D,
    0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0,
    0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF,
    0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4,
    0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
    0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C,
    0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
  };

  private CharacterWidth() {}

  /**
   * The columns that a text takes when a {@link Canvas} draws it.
   *
   * @return cells; a control character counts as the one cell of its replacement
   */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      columns += Math.max(0, of(shown(codePoint)));
    }
    return columns;
  }

  /**
   * 1 or 2 columns, {@link #COMBINING} or {@link #DROPPED}, for a point that {@link #shown} gave.
   */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint == 0xAD ? DROPPED : 1;
    }
    if (isLeftOut(codePoint)) {
      return DROPPED;
    }
    if (isCombining(codePoint)) {
      return COMBINING;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /**
   * What is drawn for a code point: white space of any kind is a space, and what has no picture or
   * could steer a terminal (controls, lone surrogates, unassigned points) is U+FFFD.
   */
  static int shown(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7F) {
      return codePoint;
    }
    return switch (codePoint) {
      case '\t', '\n', '\r', 0xA0, 0x2028, 0x2029 -> ' ';
      default ->
          switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> 0xFFFD;
            default -> codePoint;
          };
    };
  }

  private static boolean isLeftOut(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
  }

  private static boolean isCombining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      // Hangul vowels and finals: a terminal draws them into the syllable's first cell.
      default ->
          (codePoint >= 0x1160 && codePoint <= 0x11FF)
              || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
    };
  }

  private static boolean isWide(int codePoint) {
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
