package io.allsmi.wire.http;

import java.util.Random;

/** Requests that were right once. */
final class RequestMutations {
  private static final String[] REQUESTS = {
    "GET /metrics HTTP/1.1\r\nHost: h\r\nAccept: text/plain;q=0.5,*/*\r\n\r\n",
    "GET /metrics?level=core&collect%5B%5D=cpu HTTP/1.1\r\nHost: [::1]:9530\r\n\r\n",
    "HEAD http://h:1/%41?x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n"
  };
  private static final String[] PIECES = {
    "\r\n",
    "\r",
    "\n",
    "\r\n\r\n",
    " ",
    "\t",
    ":",
    "%",
    "%00",
    "%zz",
    "?",
    "&",
    "=",
    "#",
    "\u0000",
    "\u00ff",
    "HTTP/1.1",
    "Host: x\r\n",
    "Content-Length: 3\r\n",
    "Transfer-Encoding: chunked\r\n",
    "GET ",
    "http://",
    "@",
    "/",
    "..",
    "a".repeat(9000),
    "X: y\r\n".repeat(101),
    "X: " + "b".repeat(33_000)
  };

  private RequestMutations() {}

  /** A request with none to four changes. */
  static String request(Random random) {
    String text = REQUESTS[random.nextInt(REQUESTS.length)];
    for (int i = random.nextInt(5); i > 0; i--) text = once(text, random);
    return text;
  }

  private static String once(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(6));
    String before = text.substring(0, from);
    return switch (random.nextInt(5)) {
      case 0 -> before;
      case 1 -> before + text.substring(to);
      case 2 -> before + text.substring(from, to) + text.substring(from);
      case 3 -> before + (char) random.nextInt(256) + text.substring(to);
      default -> before + PIECES[random.nextInt(PIECES.length)] + text.substring(to);
    };
  }
}
