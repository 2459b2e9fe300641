package io.allsmi.collectors.rebellions;

import io.allsmi.collectors.rebellions.library.LibraryReader;
import io.allsmi.collectors.rebellions.smi.SmiReader;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/** Beside the library: utilization, memory and processes, which only the tool gives in units. */
final class RebellionsSmiCollector implements Collector {
  private static final double CADENCE_SECONDS = 5;

  private final LibraryReader library;
  private final SmiReader tool;

  RebellionsSmiCollector(Platform platform) {
    library = new LibraryReader(platform);
    tool = new SmiReader(platform);
  }

  @Override
  public Probe probe() {
    if (!library.isFound()) return new Probe.Absent("not needed: the library is not there", "");
    return tool.probe();
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    tool.rest(answer);
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }
}
