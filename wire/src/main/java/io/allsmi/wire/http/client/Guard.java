package io.allsmi.wire.http.client;

import io.allsmi.wire.http.transport.Deadline;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of one server's exchange. When it is over the channel is closed, and the thread that
 * waits for it wakes up with an error.
 */
final class Guard {
  private final Deadline deadline = new Deadline();
  private @Nullable SocketChannel channel;
  private boolean active;
  private boolean expired;
  private boolean aborted;
  private long end;

  /** For the writing side of a transport, whose patience the exchange's deadline caps. */
  Deadline deadline() {
    return deadline;
  }

  synchronized void begin(Duration timeout) {
    active = true;
    expired = false;
    end = System.nanoTime() + timeout.toNanos();
    deadline.cap(timeout);
    deadline.in(timeout);
  }

  /** What is closed when the time is over. */
  synchronized void watch(SocketChannel next) throws IOException {
    channel = next;
    if (expired || aborted) throw new AsynchronousCloseException();
  }

  /** Nanoseconds until the end; 0 or less when it is there. */
  long left() {
    return end - System.nanoTime();
  }

  synchronized boolean isExpired() {
    return expired;
  }

  /** Ends the exchange; whether its channel may be used again. */
  synchronized boolean end() {
    active = false;
    deadline.none();
    return !expired;
  }

  /** Ends this exchange, if there is one, and all that follow. */
  void abort() {
    @Nullable SocketChannel last;
    synchronized (this) {
      aborted = true;
      last = channel;
    }
    if (last != null) Sockets.close(last);
  }

  /** Called by the thread that watches all of them. */
  void closeIfOver(long now) {
    if (!deadline.isOver(now)) return;
    @Nullable SocketChannel late;
    synchronized (this) {
      if (!active || expired || !deadline.isOver(now)) return;
      expired = true;
      late = channel;
    }
    if (late != null) Sockets.close(late);
  }
}
