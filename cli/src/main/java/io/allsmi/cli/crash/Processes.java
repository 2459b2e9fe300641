package io.allsmi.cli.crash;

import java.time.Instant;
import java.util.Optional;

/** Which processes there are, since the machine was started. */
interface Processes {
  /** The id of this process. */
  long own();

  /** When a process started, if there is one of that id; 1970 where that is not said. */
  Optional<Instant> start(long pid);

  /** What differs with each start of the machine; the same word always where that is not said. */
  String boot();

  /**
   * Starts a thread when this process ends in order.
   *
   * @throws IllegalStateException when it is ending already
   */
  void atEnd(Thread thread);
}
