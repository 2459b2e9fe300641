package io.allsmi.wire.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request line asks for.
 *
 * @param authority of {@code http://host/path}
 */
record Target(String path, Map<String, List<String>> query, Optional<String> authority) {

  static Target parse(String text) throws RefusedException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '#') {
        throw RefusedException.malformed("a character that a target cannot have");
      }
    }
    if (text.startsWith("/")) return ofOrigin(text, Optional.empty());
    int scheme = schemeLength(text);
    if (scheme == 0) throw RefusedException.malformed("the target is no path");
    int end = scheme;
    while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') end++;
    String authority = text.substring(scheme, end);
    if (authority.isEmpty() || !FieldSyntax.isHost(authority)) {
      throw RefusedException.malformed("no host in the target");
    }
    String rest = text.substring(end);
    return ofOrigin(rest.startsWith("/") ? rest : "/" + rest, Optional.of(authority));
  }

  private static int schemeLength(String text) {
    if (text.regionMatches(true, 0, "http://", 0, 7)) return 7;
    return text.regionMatches(true, 0, "https://", 0, 8) ? 8 : 0;
  }

  private static Target ofOrigin(String text, Optional<String> authority) throws RefusedException {
    int question = text.indexOf('?');
    if (question < 0) return new Target(decode(text, false), Map.of(), authority);
    return new Target(
        decode(text.substring(0, question), false), query(text.substring(question + 1)), authority);
  }

  private static Map<String, List<String>> query(String text) throws RefusedException {
    Map<String, List<String>> query = new LinkedHashMap<>();
    int from = 0;
    while (from < text.length()) {
      int and = text.indexOf('&', from);
      int end = and < 0 ? text.length() : and;
      if (end > from) {
        int equals = text.indexOf('=', from);
        boolean named = equals >= 0 && equals < end;
        String name = decode(text.substring(from, named ? equals : end), true);
        String value = named ? decode(text.substring(equals + 1, end), true) : "";
        query.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
      }
      from = end + 1;
    }
    query.replaceAll((name, values) -> List.copyOf(values));
    return query;
  }

  private static String decode(String text, boolean plusIsSpace) throws RefusedException {
    if (text.indexOf('%') < 0) return plusIsSpace ? text.replace('+', ' ') : text;
    byte[] bytes = new byte[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes[count++] = escape(text, i);
        i += 2;
      } else {
        bytes[count++] = (byte) (c == '+' && plusIsSpace ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, count))
          .toString();
    } catch (CharacterCodingException e) {
      throw RefusedException.malformed("escapes in the target that are not UTF-8");
    }
  }

  private static byte escape(String text, int percent) throws RefusedException {
    int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
    int b = high * 16 + low;
    if (high < 0 || low < 0 || b == 0) {
      throw RefusedException.malformed("a percent sign in the target without two hex digits");
    }
    return (byte) b;
  }
}
