package io.allsmi.tui.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The control sequence OSC 52 of xterm, by which a program hands a text to the clipboard of the
 * terminal that it is shown on, over ssh too.
 */
final class Clipboard {
  /** xterm, and others after it, take a little below 100,000 bytes of Base64. */
  private static final int MOST_BYTES = 74_000;

  /** GNU screen cuts a string that it passes on at 768 bytes. */
  private static final int SCREEN_PIECE = 700;

  private static final String ESC = "\u001b";
  private static final String END = ESC + "\\";

  private Clipboard() {}

  /**
   * The bytes to write; empty for a text that is too long.
   *
   * <p>A multiplexer keeps the sequence for itself: tmux takes it with {@code set-clipboard on},
   * and passes one on that is wrapped, with {@code allow-passthrough on}; screen passes a wrapped
   * one on. So inside tmux both are sent.
   */
  static String sequence(String text, Map<String, String> environment) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_BYTES) {
      return "";
    }
    String plain = ESC + "]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007";
    if (environment.containsKey("TMUX")) {
      return plain + ESC + "Ptmux;" + plain.replace(ESC, ESC + ESC) + END;
    }
    if (environment.getOrDefault("TERM", "").startsWith("screen")) {
      return inPieces(plain);
    }
    return plain;
  }

  private static String inPieces(String sequence) {
    StringBuilder pieces = new StringBuilder();
    for (int from = 0; from < sequence.length(); from += SCREEN_PIECE) {
      int to = Math.min(sequence.length(), from + SCREEN_PIECE);
      pieces.append(ESC).append('P').append(sequence, from, to).append(END);
    }
    return pieces.toString();
  }
}
