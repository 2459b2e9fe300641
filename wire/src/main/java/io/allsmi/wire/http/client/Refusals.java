package io.allsmi.wire.http.client;

import io.allsmi.wire.http.StatusLine;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What an answer that is no page says, in a few words for the screen. */
final class Refusals {
  private static final int LOOKED_AT = 400;
  private static final int LONGEST = 80;

  private Refusals() {}

  /**
   * The exception for an answer with an error in it.
   *
   * @param authorization what was sent, which a server may send back: it is never shown
   */
  static FetchException of(int status, String type, byte[] body, int length, String authorization) {
    String said = firstLine(type, body, length);
    String reason = StatusLine.reason(status);
    boolean news = !said.isEmpty() && !said.equalsIgnoreCase(reason) && !leaks(said, authorization);
    Kind kind = status == 401 || status == 403 || status == 407 ? Kind.UNAUTHORIZED : Kind.STATUS;
    return new FetchException(kind, status, status + " " + reason + (news ? ": " + said : ""));
  }

  private static String firstLine(String type, byte[] body, int length) {
    String media = type.toLowerCase(Locale.ROOT);
    if (!media.isEmpty() && !media.startsWith("text/plain")) return "";
    String text = new String(body, 0, Math.min(length, LOOKED_AT), StandardCharsets.UTF_8).strip();
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    if (line.startsWith("<")) return "";
    return Words.shown(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }

  /** Whether any word of what was sent comes back. */
  private static boolean leaks(String said, String authorization) {
    if (authorization.isEmpty()) return false;
    for (String word : authorization.split("[ :]", -1)) {
      if (word.length() > 2 && said.contains(word)) return true;
    }
    return false;
  }
}
