package io.allsmi.exporter.feed;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;

/** What a feed asks: this machine, or a simulated one. */
public interface Sampler {
  /**
   * Takes a sample, with what follows from it and what is wrong. One thread at a time calls this.
   *
   * @param level how much is wanted
   * @param deadline how long to wait for sources; who does not answer in time is late
   */
  Snapshot sample(Level level, Duration deadline);

  /** The same, and every source is waited for up to the time-out: the first sample. */
  default Snapshot firstSample(Level level, Duration timeout) {
    return sample(level, timeout);
  }
}
