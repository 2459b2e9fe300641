package io.allsmi.tui.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a terminal sends, piece by piece: each piece is one read, a pause is a time without any. */
final class ScriptedBytes implements InputFrames.Source {
  private static final byte[] PAUSE = {};

  private final Deque<byte[]> pieces = new ArrayDeque<>();

  ScriptedBytes send(String piece) {
    return send(piece.getBytes(StandardCharsets.UTF_8));
  }

  ScriptedBytes send(byte[] piece) {
    if (piece.length > 0) {
      pieces.add(piece);
    }
    return this;
  }

  /** Longer than any patience. */
  ScriptedBytes pause() {
    pieces.add(PAUSE);
    return this;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    while (!pieces.isEmpty() && pieces.peek().length == 0) {
      pieces.remove();
    }
    if (pieces.isEmpty()) {
      return -1;
    }
    byte[] piece = pieces.remove();
    int count = Math.min(length, piece.length);
    System.arraycopy(piece, 0, into, offset, count);
    if (count < piece.length) {
      byte[] rest = new byte[piece.length - count];
      System.arraycopy(piece, count, rest, 0, rest.length);
      pieces.addFirst(rest);
    }
    return count;
  }

  @Override
  public boolean ready(int millis) {
    return pieces.isEmpty() || pieces.peek().length > 0;
  }
}
