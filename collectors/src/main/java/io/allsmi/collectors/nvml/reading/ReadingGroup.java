package io.allsmi.collectors.nvml.reading;

/**
 * One group of a device's quantities. Made for one {@link Gpu}, to whose field batch it adds its
 * fields when it is made; used by one thread at a time; keeps what it needs from one tick to the
 * next.
 */
public interface ReadingGroup extends AutoCloseable {
  /**
   * Reads once and sets what it obtained. Nothing is thrown for what was not.
   *
   * @param tick what is asked for, and when
   */
  void read(Tick tick);

  /** Gives back what it holds of the library; not called for a device whose call hangs. */
  @Override
  default void close() {}
}
