package io.allsmi.model.collect;

/**
 * Reads one kind of hardware of this machine. An instance is used by one thread at a time, the
 * engine's own for it, except that {@link #collect} may be called by a fresh thread while an older
 * one is still inside a call for a device that has been set aside (see {@link
 * CollectRequest#enter}).
 *
 * <p>A collector is a thin acquiring part, which touches files or native code, and pure parsing,
 * which is tested on recorded input. It knows no face.
 */
public interface Collector extends AutoCloseable {
  /**
   * Looks for what it reads. Called before the first {@link #collect} and again, at the engine's
   * cadence, for as long as it does not say {@link Probe.Present}.
   */
  Probe probe();

  /**
   * Reads once.
   *
   * @param request what is asked for
   * @param answer where readings go; what was not obtained is not set
   * @throws CollectorException when nothing could be read
   */
  void collect(CollectRequest request, Answer answer) throws CollectorException;

  /** Seconds between two readings that make sense; 0 for every tick. */
  default double cadence() {
    return 0;
  }

  @Override
  default void close() {}
}
