package io.allsmi.wire.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What follows the head of an answer. */
public sealed interface Body {

  /**
   * Bytes that are all there. Many answers may share them: the server sends them from where they
   * are, and moves neither position nor limit of the buffer.
   */
  record Whole(ByteBuffer bytes) implements Body {
    /** These bytes, which nobody changes any more. */
    public static Whole of(byte[] bytes) {
      return new Whole(ByteBuffer.wrap(bytes));
    }
  }

  /** Bytes that come bit by bit, sent in chunks for as long as the client listens. */
  record Stream(Source source) implements Body {}

  /** Where a stream comes from. */
  interface Source {
    /**
     * Sends all there is; the stream ends when this returns.
     *
     * @throws IOException when the client is gone
     * @throws InterruptedException when the server is closed
     */
    void sendTo(Sink sink) throws IOException, InterruptedException;
  }

  /** Takes the chunks of a stream. */
  interface Sink {
    /** Sends bytes at once, as one chunk. */
    void send(ByteBuffer bytes) throws IOException;
  }
}
