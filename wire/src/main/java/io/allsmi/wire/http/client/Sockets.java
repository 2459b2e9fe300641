package io.allsmi.wire.http.client;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/** What is done to channels. */
final class Sockets {
  private Sockets() {}

  static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // Nothing is left to be done with it.
    }
  }
}
