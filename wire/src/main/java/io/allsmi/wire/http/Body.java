package io.allsmi.wire.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

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

  /**
   * What a broken server sends, for those who test clients: the connection ends behind it.
   *
   * @param bytes what is sent, as it is
   * @param length what the head says instead of the real one; empty when no head is sent at all
   * @param reset whether the connection ends in a way that tells the client of an error
   */
  record Broken(ByteBuffer bytes, OptionalLong length, boolean reset) implements Body {}

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
