package io.allsmi.wire.http.client;

import io.allsmi.wire.http.transport.PlainTransport;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Opens connections. */
final class Connector {
  private final Dialer dialer;

  Connector(Dialer dialer) {
    this.dialer = dialer;
  }

  /** A new connection to that server, ready for a request. */
  Link open(Origin origin, Access access, Guard guard, Duration timeout)
      throws FetchException, InterruptedException {
    SocketChannel channel = dialer.connect(origin.host(), origin.port(), guard, timeout);
    return new Link(channel, new PlainTransport(channel, guard.deadline(), timeout));
  }
}
