package io.allsmi.tui.terminal;

/** UTF-8, written into an array that is there already. */
final class Utf8 {
  private Utf8() {}

  /**
   * Encodes a text. A lone surrogate becomes a question mark.
   *
   * @param into has room for three bytes a char from {@code at} on
   * @return the place after the last byte
   */
  static int encode(String text, byte[] into, int at) {
    int end = at;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint < 0x80) {
        into[end++] = (byte) codePoint;
      } else if (codePoint < 0x800) {
        into[end++] = (byte) (0xC0 | codePoint >> 6);
        into[end++] = (byte) (0x80 | (codePoint & 0x3F));
      } else if (Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint)) {
        into[end++] = '?';
      } else if (codePoint < 0x10000) {
        into[end++] = (byte) (0xE0 | codePoint >> 12);
        into[end++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        into[end++] = (byte) (0x80 | (codePoint & 0x3F));
      } else {
        into[end++] = (byte) (0xF0 | codePoint >> 18);
        into[end++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
        into[end++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        into[end++] = (byte) (0x80 | (codePoint & 0x3F));
      }
    }
    return end;
  }
}
