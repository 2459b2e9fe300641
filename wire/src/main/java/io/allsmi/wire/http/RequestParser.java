package io.allsmi.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the head of a request as RFC 9112 has it, and refuses all that two readers could take for
 * two different things.
 */
final class RequestParser {
  private static final Set<String> REFUSED_METHODS =
      Set.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

  private RequestParser() {}

  /** The head in those bytes, whose lines all end with carriage return and line feed. */
  static RequestHead parse(byte[] bytes, int start, int end, Peer peer) throws RefusedException {
    int lineEnd = endOfLine(bytes, start);
    String line = new String(bytes, start, lineEnd - start, StandardCharsets.ISO_8859_1);
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    if (first <= 0 || last == first) throw RefusedException.malformed("no request line");
    boolean newer = isNewer(line.substring(last + 1));
    String method = method(line.substring(0, first));
    Target target = Target.parse(line.substring(first + 1, last));
    Headers headers = headers(bytes, lineEnd + 2, end - 2);
    headers = checkHost(headers, newer, target.authority());
    checkNoBody(headers);
    return new RequestHead(
        new Request(target.path(), target.query(), headers, peer),
        method.equals("HEAD"),
        newer,
        keeps(headers, newer));
  }

  private static boolean isNewer(String version) throws RefusedException {
    if (version.equals("HTTP/1.1")) return true;
    if (version.equals("HTTP/1.0")) return false;
    if (version.length() == 8 && version.startsWith("HTTP/") && version.charAt(6) == '.') {
      throw new RefusedException(505, Refusal.VERSION, "HTTP/1.1 and HTTP/1.0 only");
    }
    throw RefusedException.malformed("no HTTP version in the request line");
  }

  private static String method(String method) throws RefusedException {
    if (method.equals("GET") || method.equals("HEAD")) return method;
    if (!FieldSyntax.isToken(method)) throw RefusedException.malformed("no method");
    throw new RefusedException(
        REFUSED_METHODS.contains(method) ? 405 : 501, Refusal.METHOD, "GET and HEAD only");
  }

  private static Headers headers(byte[] bytes, int from, int end) throws RefusedException {
    List<Headers.Field> fields = new ArrayList<>();
    int line = from;
    while (line < end) {
      int lineEnd = endOfLine(bytes, line);
      try {
        fields.add(FieldSyntax.field(bytes, line, lineEnd));
      } catch (MalformedException e) {
        throw RefusedException.of(e);
      }
      line = lineEnd + 2;
    }
    return new Headers(fields);
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\r') end++;
    return end;
  }

  /** A target with a host in it counts before the field, as the RFC has it. */
  private static Headers checkHost(Headers headers, boolean newer, Optional<String> authority)
      throws RefusedException {
    List<String> hosts = headers.all("Host");
    if (hosts.size() > 1) throw RefusedException.malformed("more than one Host");
    if (hosts.isEmpty() && newer) throw RefusedException.malformed("no Host");
    if (!hosts.isEmpty() && !FieldSyntax.isHost(hosts.getFirst())) {
      throw RefusedException.malformed("no host name in Host");
    }
    if (authority.isEmpty()) return headers;
    List<Headers.Field> fields = new ArrayList<>();
    for (Headers.Field field : headers.fields()) {
      if (!field.name().equalsIgnoreCase("Host")) fields.add(field);
    }
    fields.add(new Headers.Field("Host", authority.get()));
    return new Headers(fields);
  }

  private static void checkNoBody(Headers headers) throws RefusedException {
    List<String> lengths = headers.all("Content-Length");
    List<String> codings = headers.all("Transfer-Encoding");
    if (!lengths.isEmpty() && !codings.isEmpty()) {
      throw RefusedException.malformed("both Content-Length and Transfer-Encoding");
    }
    if (lengths.size() > 1) throw RefusedException.malformed("more than one Content-Length");
    if (!codings.isEmpty()) {
      if (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked")) throw body();
      throw RefusedException.malformed("an unknown Transfer-Encoding");
    }
    if (lengths.isEmpty()) return;
    String length = lengths.getFirst();
    boolean zero = true;
    for (int i = 0; i < length.length(); i++) {
      char c = length.charAt(i);
      if (c < '0' || c > '9') throw RefusedException.malformed("no number in Content-Length");
      zero &= c == '0';
    }
    if (length.isEmpty()) throw RefusedException.malformed("no number in Content-Length");
    if (!zero) throw body();
  }

  private static RefusedException body() {
    return new RefusedException(413, Refusal.BODY, "a request has no body here");
  }

  private static boolean keeps(Headers headers, boolean newer) {
    boolean close = false;
    boolean keep = newer;
    for (String value : headers.all("Connection")) {
      close |= FieldSyntax.hasWord(value, "close");
      keep |= FieldSyntax.hasWord(value, "keep-alive");
    }
    return keep && !close;
  }
}
