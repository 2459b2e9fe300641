package io.allsmi.collectors.host.file;

import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.model.Moment;
import java.nio.file.Path;

/**
 * A file that a machine may have or not: after a failure it is not touched again for half a minute,
 * because asking for what is not there costs more than reading what is. Not safe for use by several
 * threads.
 */
public final class Retried implements AutoCloseable {
  private static final double PAUSE_SECONDS = 30;

  private final KernelFile file;
  private Outcome last = Outcome.READ;
  private Moment failedAt = Moment.ofWall(0);

  /** A file that stays open between readings while they succeed. */
  public Retried(Path path) {
    file = KernelFile.held(path);
  }

  /**
   * Reads it as {@link KernelFile#read} does, or says what it said last.
   *
   * @param into empty unless the answer is {@link Outcome#READ}
   */
  public Outcome read(Text into, Moment now) {
    if (last != Outcome.READ && now.secondsSince(failedAt) < PAUSE_SECONDS) {
      into.clear();
      return last;
    }
    last = file.read(into);
    if (last != Outcome.READ) failedAt = now;
    return last;
  }

  @Override
  public void close() {
    file.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
