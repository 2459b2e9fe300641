package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up, on threads of its own: a lookup blocks whole threads inside the C library, and
 * must not hold up those that poll. A name is looked up once at a time, however many ask, and its
 * known addresses serve while it is looked up again.
 */
final class Resolver implements AutoCloseable {
  /** Where addresses come from. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  private static final int THREADS = 8;
  private static final int MOST_NAMES = 100_000;

  /** For so many times as long as they are fresh, old addresses are better than none. */
  private static final int STALE = 10;

  private record Answer(List<InetAddress> addresses, long at) {}

  private final Lookup lookup;
  private final long fresh;
  private final long retry;
  private final ThreadPoolExecutor threads;
  private final Map<String, Name> names = new ConcurrentHashMap<>();

  Resolver(Duration names, Duration noNames, Lookup lookup) {
    this.lookup = lookup;
    fresh = names.toNanos();
    retry = noNames.toNanos();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * The addresses of a name, at least one.
   *
   * @param patience in nanoseconds
   */
  List<InetAddress> addresses(String host, long patience)
      throws FetchException, InterruptedException {
    if (names.size() >= MOST_NAMES) names.clear();
    Name name = names.computeIfAbsent(host, Name::new);
    try {
      List<InetAddress> found = name.current().get(patience, TimeUnit.NANOSECONDS).addresses();
      if (found.isEmpty()) throw new FetchException(Kind.UNRESOLVED, "name not found");
      return found;
    } catch (TimeoutException e) {
      throw new FetchException(Kind.TIMEOUT, "the lookup of the name takes too long");
    } catch (ExecutionException e) {
      throw new FetchException(Kind.UNRESOLVED, "name not found");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private final class Name {
    private final String host;
    private CompletableFuture<Answer> answer = new CompletableFuture<>();
    private boolean asking;

    Name(String host) {
      this.host = host;
    }

    /** What is known, perhaps old and on its way to be renewed; not done before anything is. */
    synchronized CompletableFuture<Answer> current() {
      if (!asking && isOld()) {
        asking = true;
        threads.execute(this::ask);
      }
      return answer;
    }

    private boolean isOld() {
      if (!answer.isDone()) return true;
      Answer known = answer.join();
      return System.nanoTime() - known.at() > (known.addresses().isEmpty() ? retry : fresh);
    }

    private void ask() {
      List<InetAddress> found;
      try {
        found = List.of(lookup.all(host));
      } catch (UnknownHostException | RuntimeException e) {
        found = List.of();
      }
      take(found);
    }

    private synchronized void take(List<InetAddress> found) {
      asking = false;
      long now = System.nanoTime();
      if (!answer.isDone()) {
        answer.complete(new Answer(found, now));
        return;
      }
      Answer known = answer.join();
      boolean useful = !known.addresses().isEmpty() && now - known.at() < STALE * fresh;
      if (!found.isEmpty() || !useful) {
        answer = CompletableFuture.completedFuture(new Answer(found, now));
      }
    }
  }
}
