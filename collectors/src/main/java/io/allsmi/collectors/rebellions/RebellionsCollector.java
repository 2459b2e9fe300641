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
import org.jspecify.annotations.Nullable;

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

  private final Platform platform;
  private volatile @Nullable Readers readers;
  private volatile Way way = Way.NONE;

  /** Not loaded where there is nothing to read. */
  private record Readers(
      Delivery delivery, LibraryReader library, SmiReader tool, KernelNpus kernel) {}

  RebellionsCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    way = Way.NONE;
    if (!RebellionsPresence.isHere(platform)) {
      return new Probe.Absent(
          "neither /sys/class/rebellions nor /dev/rbln0 nor rbln-smi",
          "install Rebellions' driver if there should be an NPU");
    }
    Readers read = readers;
    if (read == null) {
      read =
          new Readers(
              new Delivery(platform),
              new LibraryReader(platform),
              new SmiReader(platform),
              new KernelNpus(platform));
      readers = read;
    }
    return probe(read);
  }

  private Probe probe(Readers read) {
    Probe byLibrary = read.library.open();
    if (byLibrary instanceof Probe.Present) return found(Way.LIBRARY);
    Probe byTool = read.tool.probe();
    if (byTool instanceof Probe.Present) return found(Way.TOOL);
    if (!read.kernel.indexes().isEmpty()) return found(Way.KERNEL);
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
    Readers read = readers;
    if (read == null) throw CollectorException.failed("nothing was found to read");
    switch (way) {
      case LIBRARY -> deliver(read, read.library.read(request, answer), request, answer);
      case TOOL -> read.tool.all(request.level(), answer);
      case KERNEL -> deliver(read, ofKernel(read.kernel), request, answer);
      case NONE -> throw CollectorException.failed("nothing was found to read");
    }
  }

  private synchronized void deliver(
      Readers read, List<Npu> npus, CollectRequest request, Answer answer) {
    read.delivery.all(npus, request.level(), answer);
  }

  private static List<Npu> ofKernel(KernelNpus kernel) throws CollectorException {
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
    Readers read = readers;
    if (read != null) read.library.close();
  }
}
