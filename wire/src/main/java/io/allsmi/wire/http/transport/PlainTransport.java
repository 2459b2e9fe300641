package io.allsmi.wire.http.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes as they are. */
public final class PlainTransport implements Transport {
  /**
   * The channel copies a buffer on the heap at each call, all that remains of it: a long one would
   * be copied again and again.
   */
  private static final int WINDOW = 256 * 1024;

  private final SocketChannel channel;
  private final Deadline deadline;
  private final Duration patience;

  /**
   * @param patience without the peer taking a byte
   */
  public PlainTransport(SocketChannel channel, Deadline deadline, Duration patience) {
    this.channel = channel;
    this.deadline = deadline;
    this.patience = patience;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    return channel.read(to);
  }

  @Override
  public void write(ByteBuffer... from) throws IOException {
    int first = 0;
    while (first < from.length) {
      if (from[first].hasRemaining()) {
        deadline.in(patience);
        writeSome(from, first);
      } else {
        first++;
      }
    }
  }

  private void writeSome(ByteBuffer[] from, int first) throws IOException {
    int room = WINDOW;
    int end = first;
    @Nullable ByteBuffer cut = null;
    int limit = 0;
    while (end < from.length && room > 0) {
      ByteBuffer buffer = from[end++];
      if (!buffer.isDirect() && buffer.remaining() > room) {
        cut = buffer;
        limit = buffer.limit();
        buffer.limit(buffer.position() + room);
      }
      room -= Math.min(room, buffer.remaining());
    }
    try {
      channel.write(from, first, end - first);
    } finally {
      if (cut != null) cut.limit(limit);
    }
  }

  @Override
  public void finish() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public Optional<String> certificate() {
    return Optional.empty();
  }

  @Override
  public boolean secure() {
    return false;
  }
}
