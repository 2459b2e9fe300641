package io.allsmi.wire.http.client;

import io.allsmi.wire.http.MalformedException;
import io.allsmi.wire.http.StatusLine;
import io.allsmi.wire.http.client.FetchException.Kind;
import io.allsmi.wire.http.transport.PlainTransport;
import io.allsmi.wire.http.transport.TlsTransport;
import io.allsmi.wire.http.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** Opens connections: to a server or to a proxy, and through TLS where it is asked for. */
final class Connector {
  private final Dialer dialer;
  private final TlsContexts contexts;
  private final Buffers buffers;
  private final ClientLimits limits;

  Connector(Dialer dialer, TlsContexts contexts, Buffers buffers, ClientLimits limits) {
    this.dialer = dialer;
    this.contexts = contexts;
    this.buffers = buffers;
    this.limits = limits;
  }

  /** A new connection to that server, ready for a request. */
  Link open(Origin origin, Optional<Proxy> proxy, ClientTls tls, Guard guard, Duration timeout)
      throws FetchException, InterruptedException {
    if (proxy.isPresent()) return openThrough(proxy.get(), origin, tls, guard, timeout);
    SocketChannel channel = dialer.connect(origin.host(), origin.port(), guard, timeout);
    Transport transport = new PlainTransport(channel, guard.deadline(), timeout);
    if (!origin.secure()) return new Link(channel, transport);
    return secured(new Link(channel, transport), origin, tls, guard, timeout);
  }

  private Link openThrough(Proxy proxy, Origin origin, ClientTls tls, Guard guard, Duration timeout)
      throws FetchException, InterruptedException {
    Link link;
    try {
      link = open(proxy.origin(), Optional.empty(), ClientTls.DEFAULT, guard, timeout);
    } catch (FetchException e) {
      throw proxy.failure(e);
    }
    if (!origin.secure()) return link;
    try {
      tunnel(link.transport(), proxy, origin);
    } catch (IOException e) {
      link.close();
      throw proxy.failure(late(guard, timeout).orElse(closed(e)));
    } catch (MalformedException e) {
      link.close();
      throw proxy.failure(new FetchException(Kind.PROTOCOL, String.valueOf(e.getMessage())));
    } catch (FetchException e) {
      link.close();
      throw proxy.failure(e);
    }
    return secured(link, origin, tls, guard, timeout);
  }

  private void tunnel(Transport transport, Proxy proxy, Origin origin)
      throws IOException, MalformedException, FetchException {
    RequestBytes request = RequestBytes.of("CONNECT", origin.place(), origin.place());
    if (!proxy.authorization().isEmpty()) {
      request.with("Proxy-Authorization", proxy.authorization());
    }
    transport.write(ByteBuffer.wrap(request.whole()));
    AnswerReader answer = new AnswerReader(buffers, limits);
    try {
      answer.readHead(transport);
      int status = answer.head().status();
      if (status / 100 != 2) {
        Kind kind = status == 407 || status == 403 ? Kind.UNAUTHORIZED : Kind.STATUS;
        throw new FetchException(kind, status, status + " " + StatusLine.reason(status));
      }
      if (answer.hasMore()) throw MalformedException.syntax("it speaks before the server");
    } finally {
      answer.release();
    }
  }

  private Link secured(Link link, Origin origin, ClientTls tls, Guard guard, Duration timeout)
      throws FetchException {
    try {
      SSLEngine engine = engine(origin, tls);
      return new Link(link.channel(), TlsTransport.connect(link.transport(), engine));
    } catch (IOException e) {
      link.close();
      throw late(guard, timeout).orElse(TlsWords.of(e));
    } catch (FetchException | RuntimeException e) {
      link.close();
      throw e;
    }
  }

  private SSLEngine engine(Origin origin, ClientTls tls) throws FetchException {
    String name = tls.serverName().orElse(origin.host());
    // Host and port are where sessions to resume are looked for.
    SSLEngine engine = contexts.of(tls).createSSLEngine(name, origin.port());
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    if (!tls.insecure()) parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (Origin.literal(name).isEmpty()) {
      try {
        parameters.setServerNames(List.of(new SNIHostName(name)));
      } catch (IllegalArgumentException e) {
        // A name with an underscore cannot be sent, and is compared with the certificate all the
        // same.
        parameters.setServerNames(List.of());
      }
    }
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static Optional<FetchException> late(Guard guard, Duration timeout) {
    if (!guard.isExpired()) return Optional.empty();
    return Optional.of(
        new FetchException(Kind.TIMEOUT, "no connection within " + Words.time(timeout)));
  }

  private static FetchException closed(IOException e) {
    String message = e.getMessage() == null ? "connection closed" : e.getMessage();
    return new FetchException(Kind.CLOSED, Words.shown(message));
  }
}
