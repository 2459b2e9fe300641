package io.allsmi.wire.http.client;

import java.nio.charset.StandardCharsets;

/** Writes the head of a request. */
final class RequestBytes {
  private final StringBuilder text = new StringBuilder(256);

  private RequestBytes() {}

  /**
   * Begins a request.
   *
   * @param target a path, or a whole URL for a proxy
   */
  static RequestBytes of(String method, String target, String host) {
    RequestBytes request = new RequestBytes();
    request.text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    return request.with("Host", host);
  }

  /** One more field; what cannot stand in one is left out of it. */
  RequestBytes with(String name, String value) {
    text.append(name).append(": ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 0x7F) text.append(c);
    }
    text.append("\r\n");
    return this;
  }

  byte[] whole() {
    return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A path and query as it may stand in a request: what is not allowed there is escaped. */
  static String target(String pathAndQuery) {
    boolean rooted = pathAndQuery.startsWith("/");
    StringBuilder target = new StringBuilder(pathAndQuery.length() + 1);
    if (!rooted) target.append('/');
    for (byte b : pathAndQuery.getBytes(StandardCharsets.UTF_8)) {
      if (b == '#') break;
      if (b > ' ' && b < 0x7F) {
        target.append((char) b);
      } else {
        target.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return target.toString();
  }

  private static char hex(int half) {
    return "0123456789ABCDEF".charAt(half & 15);
  }
}
