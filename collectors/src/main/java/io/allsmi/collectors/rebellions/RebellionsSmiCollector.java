package io.allsmi.collectors.rebellions;

import io.allsmi.collectors.rebellions.library.LibraryReader;
import io.allsmi.collectors.rebellions.smi.SmiReader;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import org.jspecify.annotations.Nullable;

/** Beside the library: utilization, memory and processes, which only the tool gives in units. */
final class RebellionsSmiCollector implements Collector {
  private static final double CADENCE_SECONDS = 5;

  private final Platform platform;
  private volatile @Nullable SmiReader tool;

  RebellionsSmiCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    boolean needed =
        RebellionsPresence.isDriverHere(platform) && LibraryReader.find(platform).isPresent();
    if (!needed) return new Probe.Absent("not needed: the library is not there", "");
    SmiReader reader = tool;
    if (reader == null) {
      reader = new SmiReader(platform);
      tool = reader;
    }
    return reader.probe();
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    SmiReader reader = tool;
    if (reader == null) throw CollectorException.failed("nothing was found to read");
    reader.rest(answer);
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }
}
