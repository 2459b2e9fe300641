package io.allsmi.wire.http.client;

import io.allsmi.wire.http.transport.Transport;
import java.nio.channels.SocketChannel;

/** A connection to a server, or through a proxy to it. */
record Link(SocketChannel channel, Transport transport) {
  void close() {
    Sockets.close(channel);
  }
}
