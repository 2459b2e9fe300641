package io.allsmi.wire.http;

import io.allsmi.wire.http.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Sends the bytes of a stream, in chunks where the client understands them. */
final class StreamSink implements Body.Sink {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final Transport transport;
  private final boolean chunks;
  private boolean gone;

  StreamSink(Transport transport, boolean chunks) {
    this.transport = transport;
    this.chunks = chunks;
  }

  @Override
  public void send(ByteBuffer bytes) throws IOException {
    // A chunk without bytes would end the stream.
    if (!bytes.hasRemaining()) return;
    try {
      if (chunks) {
        String size = Integer.toHexString(bytes.remaining()).concat("\r\n");
        transport.write(
            ByteBuffer.wrap(size.getBytes(StandardCharsets.US_ASCII)),
            bytes.duplicate(),
            ByteBuffer.wrap(LINE_END));
      } else {
        transport.write(bytes.duplicate());
      }
    } catch (IOException e) {
      gone = true;
      throw e;
    }
  }

  /** Whether the client took no more. */
  boolean isGone() {
    return gone;
  }
}
