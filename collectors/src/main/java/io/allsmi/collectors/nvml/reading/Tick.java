package io.allsmi.collectors.nvml.reading;

import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;

/**
 * One reading of everything.
 *
 * @param now when it began
 * @param level how much is asked for
 */
public record Tick(Moment now, Level level) {
  /** Whether more than the core of it is asked for. */
  public boolean isDetailed() {
    return level.contains(Level.DETAIL);
  }

  /** Whether everything is asked for. */
  public boolean isWhole() {
    return level.contains(Level.ALL);
  }
}
