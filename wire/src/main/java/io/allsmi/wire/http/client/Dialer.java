package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connects to one of the addresses of a name: each gets its share of the time. */
final class Dialer {
  private final Resolver resolver;

  Dialer(Resolver resolver) {
    this.resolver = resolver;
  }

  /** A channel that is connected; the guard watches it. */
  SocketChannel connect(String host, int port, Guard guard, Duration timeout)
      throws FetchException, InterruptedException {
    Optional<InetAddress> literal = Origin.literal(host);
    List<InetAddress> addresses =
        literal.isPresent()
            ? List.of(literal.get())
            : resolver.addresses(host, Math.max(1, guard.left()));
    @Nullable FetchException first = null;
    for (int i = 0; i < addresses.size(); i++) {
      long share = guard.left() / (addresses.size() - i);
      try {
        return connect(new InetSocketAddress(addresses.get(i), port), share, guard);
      } catch (IOException | UnsupportedOperationException e) {
        FetchException failure = failure(e, timeout);
        // A name with two kinds of addresses has one that leads nowhere on many machines.
        if (first == null || first.kind() == Kind.UNREACHABLE) first = failure;
      }
    }
    throw first == null ? new FetchException(Kind.UNRESOLVED, "name not found") : first;
  }

  private static SocketChannel connect(InetSocketAddress address, long nanos, Guard guard)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      guard.watch(channel);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      int millis = Math.clamp(nanos / 1_000_000, 1, Integer.MAX_VALUE);
      channel.socket().connect(address, millis);
      return channel;
    } catch (IOException | RuntimeException e) {
      Sockets.close(channel);
      throw e;
    }
  }

  private static FetchException failure(Exception e, Duration timeout) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (e instanceof SocketTimeoutException || lower.contains("timed out")) {
      return new FetchException(Kind.TIMEOUT, "no connection within " + Words.time(timeout));
    }
    if (e instanceof ConnectException && lower.contains("refused")) {
      return new FetchException(Kind.REFUSED, "connection refused");
    }
    if (lower.contains("too many open files")) {
      return new FetchException(
          Kind.UNREACHABLE, "this machine has too many files open (ulimit -n)");
    }
    if (lower.contains("unreachable") || lower.contains("no route")) {
      return new FetchException(Kind.UNREACHABLE, lower);
    }
    if (e.getMessage() == null) {
      // The channel was closed under it.
      return new FetchException(Kind.TIMEOUT, "no connection within " + Words.time(timeout));
    }
    return new FetchException(Kind.UNREACHABLE, "cannot connect: " + Words.shown(message));
  }
}
