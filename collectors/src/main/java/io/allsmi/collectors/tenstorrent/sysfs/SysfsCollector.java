package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Reads Tenstorrent's chips and boards from the files of their driver, at every tick. Where there
 * are none, it looks at one folder and no more.
 */
public final class SysfsCollector implements Collector {
  private final Platform platform;
  private @Nullable ChipReader reader;

  /**
   * @param platform whose files are read
   */
  public SysfsCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    return ChipPlace.isAny(platform) ? Probe.present() : absent();
  }

  private static Probe absent() {
    return new Probe.Absent("no chip in /sys/class/tenstorrent", "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    if (!reader().read(request, answer)) {
      throw new CollectorException(absent(), "the last chip has gone");
    }
  }

  // Two threads may be here, of which one hangs in a chip.
  private synchronized ChipReader reader() {
    ChipReader known = reader;
    if (known == null) {
      known = new ChipReader(platform);
      reader = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    ChipReader known = reader;
    reader = null;
    if (known != null) known.close();
  }
}
