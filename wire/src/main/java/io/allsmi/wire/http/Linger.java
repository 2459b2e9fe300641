package io.allsmi.wire.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Connections that were turned away for want of room. They are told so without a thread for each,
 * and closed a little later: closing at once would take the words back if the client's request is
 * still on its way.
 */
final class Linger {
  private static final int MOST = 64;
  private static final String LINE = "too many connections\n";
  private static final byte[] FULL =
      (StatusLine.of(503)
              + "Retry-After: 1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
              + LINE.length()
              + "\r\nConnection: close\r\n\r\n"
              + LINE)
          .getBytes(StandardCharsets.US_ASCII);

  private record Turned(SocketChannel channel, long until) {}

  private final long nanos;
  private final Deque<Turned> turned = new ArrayDeque<>();

  Linger(HttpLimits limits) {
    nanos = limits.linger().toNanos();
  }

  /** Turns a connection away; a plain one is told why. */
  void turnAway(SocketChannel channel, boolean plain) {
    try {
      channel.configureBlocking(false);
      if (plain) channel.write(ByteBuffer.wrap(FULL));
      channel.shutdownOutput();
      keep(new Turned(channel, System.nanoTime() + nanos));
    } catch (IOException e) {
      close(channel);
    }
  }

  /** Closes those whose time is over. */
  void closeOld(long now) {
    while (true) {
      Turned oldest;
      synchronized (turned) {
        oldest = turned.peekFirst();
        if (oldest == null || oldest.until - now > 0) return;
        turned.removeFirst();
      }
      drainAndClose(oldest.channel);
    }
  }

  void closeAll() {
    while (true) {
      Turned oldest;
      synchronized (turned) {
        oldest = turned.pollFirst();
      }
      if (oldest == null) return;
      close(oldest.channel);
    }
  }

  private void keep(Turned next) {
    Turned surplus = null;
    synchronized (turned) {
      turned.addLast(next);
      if (turned.size() > MOST) surplus = turned.pollFirst();
    }
    if (surplus != null) drainAndClose(surplus.channel);
  }

  private static void drainAndClose(SocketChannel channel) {
    try {
      channel.read(ByteBuffer.allocate(4096));
    } catch (IOException ignored) {
      // It closes in any case.
    }
    close(channel);
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // Nothing is left to be done with it.
    }
  }
}
