package io.allsmi.wire.http;

/** An address that a server listens on. */
public interface Bound extends AutoCloseable {
  /** The address, with the real port where any was asked for. */
  ListenAddress address();

  /** The TCP port; 0 for a Unix socket. */
  int port();

  /** Stops listening and closes the connections that came in here, whatever they are doing. */
  @Override
  void close();
}
