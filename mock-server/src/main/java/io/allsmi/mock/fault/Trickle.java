package io.allsmi.mock.fault;

import io.allsmi.wire.http.Body;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that come very slowly. */
record Trickle(ByteBuffer bytes) implements Body.Source {
  private static final int PIECE = 64;
  private static final long PAUSE_MILLIS = 100;

  @Override
  public void sendTo(Body.Sink sink) throws IOException, InterruptedException {
    ByteBuffer rest = bytes.duplicate();
    while (rest.hasRemaining()) {
      int length = Math.min(PIECE, rest.remaining());
      sink.send(rest.slice(rest.position(), length));
      rest.position(rest.position() + length);
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
