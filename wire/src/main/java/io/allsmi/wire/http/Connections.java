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
  private boolean closing;

  Connections(int most) {
    this.most = most;
  }

  /** Whether there is room; if need be the connection that is idle for longest makes it. */
  boolean add(Connection connection) {
    @Nullable Connection idle = null;
    lock.lock();
    try {
      if (closing) return false;
      if (open.size() >= most) {
        idle = longestIdle();
        if (idle == null) return false;
        open.remove(idle);
      }
      open.add(connection);
    } finally {
      lock.unlock();
    }
    if (idle != null) idle.close();
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

  /** Whether an idle connection was closed, and with it a descriptor. */
  boolean closeLongestIdle() {
    @Nullable Connection idle;
    lock.lock();
    try {
      idle = longestIdle();
      if (idle != null) open.remove(idle);
    } finally {
      lock.unlock();
    }
    if (idle != null) idle.close();
    return idle != null;
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
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
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

  private @Nullable Connection longestIdle() {
    @Nullable Connection longest = null;
    for (Connection connection : open) {
      if (connection.isIdle()
          && (longest == null || connection.idleSince() - longest.idleSince() < 0)) {
        longest = connection;
      }
    }
    return longest;
  }
}
