package io.allsmi.collectors.rebellions;

import io.allsmi.collectors.rebellions.kernel.KernelNpus;
import io.allsmi.collectors.rebellions.library.LibraryReader;
import io.allsmi.collectors.rebellions.npu.Delivery;
import io.allsmi.collectors.rebellions.npu.Npu;
import io.allsmi.collectors.rebellions.smi.SmiReader;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;

/**
 * Rebellions' devices by the first of these that is there: the management library, the tool, the
 * driver's files.
 */
final class RebellionsCollector implements Collector {
  /** The tool opens each device anew: not more often than this. */
  private static final double TOOL_CADENCE_SECONDS = 2;

  private enum Way {
    NONE,
    LIBRARY,
    TOOL,
    KERNEL
  }

  private final Delivery delivery;
  private final LibraryReader library;
  private final SmiReader tool;
  private final KernelNpus kernel;
  private volatile Way way = Way.NONE;

  RebellionsCollector(Platform platform) {
    delivery = new Delivery(platform);
    library = new LibraryReader(platform);
    tool = new SmiReader(platform);
    kernel = new KernelNpus(platform);
  }

  @Override
  public Probe probe() {
    way = Way.NONE;
    Probe byLibrary = library.open();
    if (byLibrary instanceof Probe.Present) return found(Way.LIBRARY);
    Probe byTool = tool.probe();
    if (byTool instanceof Probe.Present) return found(Way.TOOL);
    if (!kernel.indexes().isEmpty()) return found(Way.KERNEL);
    // What is there and refuses says more than what is not there.
    if (!(byLibrary instanceof Probe.Absent)) return byLibrary;
    return byTool;
  }

  private Probe found(Way by) {
    way = by;
    return Probe.present();
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    switch (way) {
      case LIBRARY -> deliver(library.read(request, answer), request, answer);
      case TOOL -> tool.all(request.level(), answer);
      case KERNEL -> deliver(ofKernel(), request, answer);
      case NONE -> throw CollectorException.failed("nothing was found to read");
    }
  }

  private synchronized void deliver(List<Npu> npus, CollectRequest request, Answer answer) {
    delivery.all(npus, request.level(), answer);
  }

  private List<Npu> ofKernel() throws CollectorException {
    List<Npu> npus = new ArrayList<>();
    for (int index : kernel.indexes()) npus.add(kernel.read(index));
    if (npus.isEmpty()) {
      Probe absent = new Probe.Absent("no device in /sys/class/rebellions", "");
      throw new CollectorException(absent, "no device in /sys/class/rebellions");
    }
    return npus;
  }

  @Override
  public double cadence() {
    return way == Way.TOOL ? TOOL_CADENCE_SECONDS : 0;
  }

  @Override
  public void close() {
    library.close();
  }
}
