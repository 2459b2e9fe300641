package io.allsmi.wire.http;

import java.nio.charset.StandardCharsets;

/** What header fields are made of (RFC 9110, section 5). */
public final class FieldSyntax {
  private FieldSyntax() {}

  /** The field in that line, its end excluded. */
  static Headers.Field field(byte[] bytes, int from, int end) throws MalformedException {
    int colon = colon(bytes, from, end);
    int first = valueStart(bytes, colon + 1, end);
    int last = valueEnd(bytes, first, end);
    return new Headers.Field(
        new String(bytes, from, colon - from, StandardCharsets.US_ASCII),
        new String(bytes, first, last - first, StandardCharsets.ISO_8859_1));
  }

  /** Where the colon behind the name stands, in a line that is a field. */
  public static int colon(byte[] bytes, int from, int end) throws MalformedException {
    int colon = from;
    while (colon < end && isTokenByte(bytes[colon])) colon++;
    if (colon == from && isBlank(bytes[from])) {
      throw MalformedException.syntax("a header field that goes on in the next line");
    }
    if (colon == from || colon == end || bytes[colon] != ':') {
      throw MalformedException.syntax("no name and colon in a header field");
    }
    for (int i = colon + 1; i < end; i++) {
      int b = bytes[i] & 0xFF;
      if ((b < ' ' && b != '\t') || b == 0x7F) {
        throw MalformedException.syntax("a control character in a header field");
      }
    }
    return colon;
  }

  /** Where the value begins, behind white space. */
  public static int valueStart(byte[] bytes, int from, int end) {
    int first = from;
    while (first < end && isBlank(bytes[first])) first++;
    return first;
  }

  /** Where the value ends, before white space. */
  public static int valueEnd(byte[] bytes, int from, int end) {
    int last = end;
    while (last > from && isBlank(bytes[last - 1])) last--;
    return last;
  }

  /** Whether that is a token, such as the name of a field. */
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F || !isTokenByte((byte) c)) return false;
    }
    return !text.isEmpty();
  }

  /** Whether the text may be sent as the value of a field, in one line. */
  public static boolean isValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F || c > 0xFF) return false;
    }
    return true;
  }

  /** Whether this may be a host, with a port or without; an empty one may. */
  public static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && ".-_~:[]%!$&'()*+;=".indexOf(c) < 0) return false;
    }
    return true;
  }

  /** Whether a list with commas has that word, without regard to case. */
  public static boolean hasWord(String list, String word) {
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
