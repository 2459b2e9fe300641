package io.allsmi.fleet.poll;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks each endpoint when its turn comes: one request at a time for each, on a virtual thread of
 * its own, so that one that is slow or dead delays no other. The first round goes through all of
 * them as quickly as this machine takes it.
 */
final class Poller implements AutoCloseable {
  /** Between two first polls: what a core needs to read one page for the first time. */
  private static final long FIRST_PACE = 300_000;

  /** Turns so close together are begun together, not to wake up for each. */
  private static final long TOGETHER = 2_000_000;

  private final Supplier<PollOptions> options;
  private final NodeTable nodes;
  private final Detailing detailing;
  private final PollCounts counts;
  private final Runnable changed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sooner = lock.newCondition();
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparingLong(Turn::due));
  private final Thread thread;
  private final long start = System.nanoTime();
  private long numbers;
  private long nextFirst = start;
  private boolean closed;

  private static final class Turn {
    private final Endpoint endpoint;
    private final long number;
    // Nanoseconds since the poller's start, so that they can be compared.
    private long due;
    private boolean asked;

    Turn(Endpoint endpoint, long number) {
      this.endpoint = endpoint;
      this.number = number;
    }

    long due() {
      return due;
    }
  }

  /**
   * @param detailing how much each endpoint is asked for
   * @param changed called after each answer, from any thread
   */
  Poller(
      Supplier<PollOptions> options,
      NodeTable nodes,
      Detailing detailing,
      PollCounts counts,
      Runnable changed) {
    this.options = options;
    this.nodes = nodes;
    this.detailing = detailing;
    this.counts = counts;
    this.changed = changed;
    thread = Thread.ofPlatform().daemon().name("allsmi-poller").unstarted(this::run);
  }

  /** How much an endpoint is asked for now. */
  interface Detailing {
    Detail of(Endpoint endpoint);
  }

  void start() {
    thread.start();
  }

  void add(Endpoint endpoint) {
    lock.lock();
    try {
      Turn turn = new Turn(endpoint, numbers++);
      long now = System.nanoTime();
      if (nextFirst - now < 0) nextFirst = now;
      turn.due = nextFirst - start;
      nextFirst += Math.min(FIRST_PACE, interval() / (numbers + 1));
      insert(turn);
    } finally {
      lock.unlock();
    }
  }

  /** Asks an endpoint at once, if it is not being asked. */
  void hurry(Endpoint endpoint) {
    lock.lock();
    try {
      Turn found = null;
      for (Turn turn : turns) {
        if (turn.endpoint == endpoint) found = turn;
      }
      if (found == null) return;
      turns.remove(found);
      found.due = System.nanoTime() - start;
      insert(found);
    } finally {
      lock.unlock();
    }
  }

  private long interval() {
    return options.get().interval().toNanos();
  }

  private void insert(Turn turn) {
    turns.add(turn);
    if (turns.peek() == turn) sooner.signal();
  }

  private void run() {
    try {
      while (true) {
        Turn turn = next();
        if (turn == null) return;
        if (!turn.endpoint.isRemoved()) {
          Thread.ofVirtual().name("allsmi-poll").start(() -> take(turn));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the next turn that is due; null at the end. */
  private @Nullable Turn next() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        Turn first = turns.peek();
        if (first == null) {
          sooner.await();
          continue;
        }
        long wait = start + first.due - System.nanoTime();
        if (wait <= 0) return turns.poll();
        sooner.await(Math.max(wait, TOGETHER), TimeUnit.NANOSECONDS);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void take(Turn turn) {
    Endpoint endpoint = turn.endpoint;
    long begin = System.nanoTime();
    boolean answered = endpoint.poll(detailing.of(endpoint));
    counts.polled(answered, turn.asked ? begin - start - turn.due : 0);
    turn.asked = true;
    if (!endpoint.isRemoved()) {
      if (answered) nodes.answered(endpoint);
      again(turn, answered);
    }
    changed.run();
  }

  private void again(Turn turn, boolean answered) {
    long now = System.nanoTime() - start;
    if (answered) {
      turn.due = Rota.after(turn.number, now, interval());
    } else {
      double random = ThreadLocalRandom.current().nextDouble();
      long wait = Backoff.nanos(turn.endpoint.failures(), interval(), random);
      turn.due = now + wait;
    }
    lock.lock();
    try {
      if (!closed) insert(turn);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      turns.clear();
      sooner.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
  }
}
