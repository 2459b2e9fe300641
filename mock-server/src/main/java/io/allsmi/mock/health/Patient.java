package io.allsmi.mock.health;

import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Timeline;

/** One device as time goes by: what it does, and how it is. */
public interface Patient {
  /** What it does; the same one for as long as nothing that is to come has changed. */
  Timeline timeline(Tick tick);

  Health health(Tick tick);
}
