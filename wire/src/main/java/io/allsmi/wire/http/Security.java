package io.allsmi.wire.http;

import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Whether a listener encrypts; asked at each new connection, so that a new certificate is used. */
@FunctionalInterface
public interface Security {
  /** No encryption. */
  Security PLAIN = Optional::empty;

  /**
   * How the next connection is encrypted; empty for not at all.
   *
   * @throws IOException when that cannot be said; the connection is closed and a line logged
   */
  Optional<Tls> next() throws IOException;

  /**
   * What a TLS connection is made of.
   *
   * @param parameters protocols, cipher suites and whether the client has to show a certificate
   */
  record Tls(SSLContext context, SSLParameters parameters) {}
}
