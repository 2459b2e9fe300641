package io.allsmi.wire.http;

import java.nio.charset.StandardCharsets;

/** What header fields are made of (RFC 9110, section 5). */
final class FieldSyntax {
  private FieldSyntax() {}

  /** The field in that line, its end excluded. */
  static Headers.Field field(byte[] bytes, int from, int end) throws RefusedException {
    int colon = from;
    while (colon < end && isTokenByte(bytes[colon])) colon++;
    if (colon == from && isBlank(bytes[from])) {
      throw RefusedException.malformed("a header field that goes on in the next line");
    }
    if (colon == from || colon == end || bytes[colon] != ':') {
      throw RefusedException.malformed("no name and colon in a header field");
    }
    int first = colon + 1;
    int last = end;
    while (first < last && isBlank(bytes[first])) first++;
    while (last > first && isBlank(bytes[last - 1])) last--;
    for (int i = first; i < last; i++) {
      int b = bytes[i] & 0xFF;
      if ((b < ' ' && b != '\t') || b == 0x7F) {
        throw RefusedException.malformed("a control character in a header field");
      }
    }
    return new Headers.Field(
        new String(bytes, from, colon - from, StandardCharsets.US_ASCII),
        new String(bytes, first, last - first, StandardCharsets.ISO_8859_1));
  }

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F || !isTokenByte((byte) c)) return false;
    }
    return !text.isEmpty();
  }

  /** Whether the text may be sent as the value of a field, in one line. */
  static boolean isValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F || c > 0xFF) return false;
    }
    return true;
  }

  /** Whether this may be a host, with a port or without; an empty one may. */
  static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && ".-_~:[]%!$&'()*+;=".indexOf(c) < 0) return false;
    }
    return true;
  }

  /** Whether a list with commas has that word, without regard to case. */
  static boolean hasWord(String list, String word) {
    int from = 0;
    while (from <= list.length()) {
      int comma = list.indexOf(',', from);
      int end = comma < 0 ? list.length() : comma;
      if (list.substring(from, end).strip().equalsIgnoreCase(word)) return true;
      from = end + 1;
    }
    return false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private static boolean isTokenByte(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || (b > 0 && "!#$%&'*+-.^_`|~".indexOf(b) >= 0);
  }
}
