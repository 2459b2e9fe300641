package io.allsmi.wire.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a port of this machine, and a client for it. */
final class Served implements AutoCloseable {
  static final HttpLimits LIMITS =
      HttpLimits.DEFAULT.withTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10));
  static final ListenAddress ANY = new ListenAddress.Tcp("127.0.0.1", 0);

  final List<String> log = new CopyOnWriteArrayList<>();
  final HttpServer server;
  final Bound bound;

  Served(Handler handler) throws IOException {
    this(LIMITS, handler, Security.PLAIN);
  }

  Served(HttpLimits limits, Handler handler, Security security) throws IOException {
    server = new HttpServer(limits, log::add);
    bound = server.listen(ANY, handler, security);
  }

  RawClient client() throws IOException {
    return new RawClient(bound.port());
  }

  /** What a client gets that sends this and waits until the server closes. */
  String exchange(String request) throws IOException {
    try (RawClient client = client()) {
      return client.send(request).readAll();
    }
  }

  @Override
  public void close() {
    server.close(Duration.ofMillis(200));
  }
}
