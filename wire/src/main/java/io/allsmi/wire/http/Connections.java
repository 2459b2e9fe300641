package io.allsmi.wire.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The open connections of a server, of which there is a limited number. */
final class Connections {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private final Set<Connection> open = new HashSet<>();

  // Written with the lock; asked several times a request without it.
  private volatile boolean closing;

  Connections(int most) {
    this.most = most;
  }

  /** Whether there is room; if need be the connection that is missed least makes it. */
  boolean add(Connection connection) {
    @Nullable Connection out = null;
    lock.lock();
    try {
      if (closing) return false;
      if (open.size() >= most) {
        out = removeDispensable();
        if (out == null) return false;
      }
      open.add(connection);
    } finally {
      lock.unlock();
    }
    if (out != null) out.close();
    return true;
  }

  void remove(Connection connection) {
    lock.lock();
    try {
      open.remove(connection);
      if (open.isEmpty()) none.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Closes the connection that is missed least, and with it a descriptor. */
  void closeDispensable() {
    @Nullable Connection out;
    lock.lock();
    try {
      out = removeDispensable();
    } finally {
      lock.unlock();
    }
    if (out != null) out.close();
  }

  int size() {
    lock.lock();
    try {
      return open.size();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosing() {
    return closing;
  }

  /** Those for which that holds now. */
  List<Connection> all(Predicate<Connection> which) {
    List<Connection> found = new ArrayList<>();
    lock.lock();
    try {
      for (Connection connection : open) {
        if (which.test(connection)) found.add(connection);
      }
    } finally {
      lock.unlock();
    }
    return found;
  }

  /** Takes no more connections from here on. */
  void stop() {
    lock.lock();
    try {
      closing = true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all are gone, but no longer than that. */
  void awaitNone(Duration time) throws InterruptedException {
    long nanos = time.toNanos();
    lock.lock();
    try {
      while (!open.isEmpty() && nanos > 0) nanos = none.awaitNanos(nanos);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The one that ends for longest; where none ends, the one that is idle for longest. One that was
   * just taken is neither: its request may be here already.
   */
  private @Nullable Connection removeDispensable() {
    @Nullable Connection out = longest(Connection::isEnding);
    if (out == null) out = longest(Connection::isIdle);
    if (out != null) open.remove(out);
    return out;
  }

  private @Nullable Connection longest(Predicate<Connection> which) {
    @Nullable Connection longest = null;
    for (Connection connection : open) {
      if (!which.test(connection)) continue;
      if (longest == null || connection.since() - longest.since() < 0) longest = connection;
    }
    return longest;
  }
}
