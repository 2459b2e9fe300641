package io.allsmi.wire.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Serves HTTP/1.1 and 1.0 at any number of addresses. Each listener and each connection is a
 * virtual thread; a connection that is idle costs about five kilobytes of heap.
 */
public final class HttpServer implements AutoCloseable {
  private final Core core;
  private final Linger linger;
  private final Reaper reaper;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean started = new AtomicBoolean();

  /**
   * @param log takes a line for each failure that is not a client's; called by many threads
   */
  public HttpServer(HttpLimits limits, Consumer<String> log) {
    core = new Core(limits, log);
    linger = new Linger(limits);
    reaper = new Reaper(core, linger);
  }

  /**
   * Listens at one more address.
   *
   * @throws IOException with a message for the user
   */
  public Bound listen(ListenAddress address, Handler handler, Security security)
      throws IOException {
    Listener listener = new Listener(core, linger, address, handler, security, listeners::remove);
    listeners.add(listener);
    if (core.connections().isClosing()) {
      listener.close();
      throw new IOException("the server is closed");
    }
    if (started.compareAndSet(false, true)) reaper.start();
    listener.start();
    return listener;
  }

  /** What it is doing and has done. */
  public HttpStats stats() {
    return core.counters().stats(core.connections().size());
  }

  /** Connections that wait for a request. */
  int idle() {
    return core.connections().all(Connection::isIdle).size();
  }

  /** Closes with half a second for answers that are on their way. */
  @Override
  public void close() {
    close(Duration.ofMillis(500));
  }

  /**
   * Stops listening, interrupts streams, closes idle connections at once and the others when they
   * have answered, but no later than after the grace. To be called once.
   */
  public void close(Duration grace) {
    core.connections().stop();
    for (Listener listener : listeners) listener.stop();
    for (Connection connection : core.connections().all(c -> !c.isAnswering())) end(connection);
    try {
      core.connections().awaitNone(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Connection connection : core.connections().all(c -> true)) end(connection);
    linger.closeAll();
    reaper.stop();
  }

  private static void end(Connection connection) {
    connection.interrupt();
    connection.close();
  }
}
