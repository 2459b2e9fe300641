package io.allsmi.wire.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Accepts connections at one address, on a virtual thread of its own. */
final class Listener implements Bound {
  private static final long RETRY_MILLIS = 100;
  private static final long QUIET_NANOS = 60_000_000_000L;

  private final Core core;
  private final Linger linger;
  private final ListenAddress address;
  private final ServerSocketChannel channel;
  private final Optional<UnixSocketFile> file;
  private final Answers answers;
  private final Security security;
  private final Consumer<Listener> whenClosed;
  private final Thread thread;
  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  /**
   * @param whenClosed hears of it when this listener is closed by itself
   */
  Listener(
      Core core,
      Linger linger,
      ListenAddress address,
      Handler handler,
      Security security,
      Consumer<Listener> whenClosed)
      throws IOException {
    this.whenClosed = whenClosed;
    this.core = core;
    this.linger = linger;
    this.security = security;
    answers = new Answers(core, handler);
    switch (address) {
      case ListenAddress.Tcp tcp -> {
        channel = TcpBinding.bind(tcp);
        file = Optional.empty();
        this.address =
            new ListenAddress.Tcp(
                tcp.host(), ((InetSocketAddress) channel.getLocalAddress()).getPort());
      }
      case ListenAddress.Unix unix -> {
        UnixSocketFile made = UnixSocketFile.bind(unix.path());
        channel = made.channel();
        file = Optional.of(made);
        this.address = address;
      }
    }
    thread = Thread.ofVirtual().name("http-accept").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  Answers answers() {
    return answers;
  }

  Security security() {
    return security;
  }

  @Override
  public ListenAddress address() {
    return address;
  }

  @Override
  public int port() {
    return address instanceof ListenAddress.Tcp tcp ? tcp.port() : 0;
  }

  @Override
  public void close() {
    stop();
    whenClosed.accept(this);
    for (Connection connection : core.connections().all(c -> c.belongsTo(this))) {
      connection.interrupt();
      connection.close();
    }
  }

  /** Takes no more connections; those that there are stay. */
  void stop() {
    // First, so that nobody finds a socket there which nobody serves.
    file.ifPresent(UnixSocketFile::remove);
    try {
      channel.close();
    } catch (IOException ignored) {
      // Nothing is left to be done with it.
    }
  }

  private void run() {
    while (channel.isOpen()) {
      try {
        admit(channel.accept());
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException | RuntimeException | Error e) {
        // Often there are no descriptors left: less haste, and one more of them.
        complain(e);
        core.connections().closeDispensable();
        if (!pause()) return;
      }
    }
  }

  private void admit(SocketChannel client) throws IOException {
    try {
      Connection connection = new Connection(core, this, client);
      if (core.connections().add(connection)) {
        connection.start();
      } else {
        core.counters().refused(Refusal.CONNECTIONS);
        linger.turnAway(client, security.equals(Security.PLAIN));
      }
    } catch (RuntimeException | Error e) {
      client.close();
      throw e;
    }
  }

  private void complain(Throwable e) {
    long now = System.nanoTime();
    long quiet = quietUntil.get();
    if (now - quiet >= 0 && quietUntil.compareAndSet(quiet, now + QUIET_NANOS)) {
      core.complain("cannot take a connection on " + address + ": " + e.getMessage());
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
