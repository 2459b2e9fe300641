package io.allsmi.fleet.discover;

/** Knows where nodes are. Asked about once a second, by one thread. */
public interface TargetSource extends AutoCloseable {
  /** The list as it is now; it never waits for a network. The same object while nothing changes. */
  Targets current();

  @Override
  default void close() {}
}
