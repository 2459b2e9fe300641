package io.allsmi.mock.source;

import io.allsmi.mock.sim.Tick;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.List;

/**
 * One source of a simulated node: what a collector of that name would read there. It has no state:
 * its answers follow from the tick alone, and several threads may ask it.
 */
public interface NodeSource {
  /** The name of the collector that it stands for. */
  String name();

  /** Seconds between two readings that make sense; 0 for every tick. */
  default double cadence() {
    return 0;
  }

  /** The devices that it names, in its order. */
  List<DeviceInfo> devices(Tick tick);

  /** Declares the devices of {@link #devices} and sets what can be read of them. */
  void answer(Tick tick, Answer answer);
}
