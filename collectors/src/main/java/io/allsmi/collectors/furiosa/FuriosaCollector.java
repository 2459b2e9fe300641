package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.cli.CliReader;
import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.collectors.furiosa.library.LibraryPlace;
import io.allsmi.collectors.furiosa.library.LibraryReader;
import io.allsmi.collectors.furiosa.process.PeHolders;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/**
 * What moves on FuriosaAI's cards, by the first of these that is there: the drivers' files, the
 * library, the tool.
 */
final class FuriosaCollector implements Collector {
  /** The tool is three processes each time. */
  private static final double TOOL_CADENCE_SECONDS = 5;

  private enum Way {
    NONE,
    KERNEL,
    LIBRARY,
    TOOL
  }

  private final KernelReader kernel;
  private final LibraryReader library;
  private final CliReader tool;
  private final PeHolders holders;
  private volatile Way way = Way.NONE;

  FuriosaCollector(Platform platform, LibraryPlace place) {
    kernel = new KernelReader(platform);
    library = new LibraryReader(platform, place);
    tool = new CliReader(platform);
    holders = new PeHolders(platform);
  }

  @Override
  public Probe probe() {
    way = Way.NONE;
    if (kernel.isPresent()) return found(Way.KERNEL);
    Probe byLibrary = library.open();
    if (byLibrary instanceof Probe.Present) return found(Way.LIBRARY);
    Probe byTool = tool.probe();
    if (byTool instanceof Probe.Present) return found(Way.TOOL);
    // What is there and refuses says more than what is not there.
    if (!(byLibrary instanceof Probe.Absent)) return byLibrary;
    if (!(byTool instanceof Probe.Absent)) return byTool;
    return new Probe.Absent(
        "no card in /sys/class/rngd_mgmt and /sys/class/npu_mgmt, no libfuriosa_smi.so, no"
            + " furiosa-smi",
        "");
  }

  private Probe found(Way by) {
    way = by;
    return Probe.present();
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    switch (way) {
      case KERNEL -> holders.deliver(kernel.live(request, answer), answer);
      case LIBRARY -> holders.deliver(library.live(request, answer), answer);
      case TOOL -> tool.read(answer);
      case NONE -> throw CollectorException.failed("nothing was found to read");
    }
  }

  @Override
  public double cadence() {
    return way == Way.TOOL ? TOOL_CADENCE_SECONDS : 0;
  }

  @Override
  public void close() {
    kernel.close();
  }
}
