package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.cli.CliReader;
import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.collectors.furiosa.library.LibraryReader;
import io.allsmi.collectors.furiosa.process.PeHolders;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves on FuriosaAI's cards, by the first of these that is there: the drivers' files, the
 * library, the tool.
 */
final class FuriosaCollector implements Collector {
  /** The tool is three processes each time. */
  private static final double TOOL_CADENCE_SECONDS = 5;

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final List<String> FIRST_COMMAND =
      List.of("furiosa-smi", "info", "--format", "json");
  private static final Probe ABSENT =
      new Probe.Absent(
          "no card in /sys/class/rngd_mgmt and /sys/class/npu_mgmt, no libfuriosa_smi.so, no"
              + " furiosa-smi",
          "");

  private final Platform platform;
  private volatile @Nullable KernelReader kernel;
  private volatile @Nullable LibraryReader loaded;
  private volatile boolean byLibrary;
  private volatile @Nullable CliReader tool;
  private volatile @Nullable PeHolders holders;

  FuriosaCollector(Platform platform) {
    this.platform = platform;
  }

  /** Loads what reads a card only where there is something to read it by. */
  @Override
  public Probe probe() {
    closeKernel();
    byLibrary = false;
    tool = null;
    if (FuriosaPresence.isDriverHere(platform)) {
      KernelReader reader = new KernelReader(platform);
      kernel = reader;
      holders = new PeHolders(platform);
      if (reader.isPresent()) return Probe.present();
      closeKernel();
    }
    Probe ofLibrary = probeLibrary();
    if (ofLibrary instanceof Probe.Present) return ofLibrary;
    Probe ofTool = probeTool();
    // What is there and refuses says more than what is not there.
    boolean says = ofTool instanceof Probe.Present || ofLibrary instanceof Probe.Absent;
    return says ? ofTool : ofLibrary;
  }

  private Probe probeLibrary() {
    if (LibraryReader.find(platform).isEmpty()) return ABSENT;
    LibraryReader reader = library();
    Probe probe = reader.open();
    if (probe instanceof Probe.Present) {
      byLibrary = true;
      holders = new PeHolders(platform);
    }
    return probe;
  }

  /** One for all probes: there is no end of it once it is initialized. */
  private LibraryReader library() {
    LibraryReader known = loaded;
    if (known == null) known = new LibraryReader(platform);
    loaded = known;
    return known;
  }

  private Probe probeTool() {
    CommandResult first = platform.run(TIMEOUT, FIRST_COMMAND);
    if (first instanceof CommandResult.NotFound) return ABSENT;
    CliReader reader = new CliReader(platform, first);
    Probe probe = reader.probe();
    if (probe instanceof Probe.Present) tool = reader;
    return probe;
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    KernelReader byKernel = kernel;
    PeHolders who = holders;
    CliReader byTool = tool;
    if (byKernel != null && who != null) {
      who.deliver(byKernel.live(request, answer), answer);
    } else if (byLibrary && who != null) {
      who.deliver(library().live(request, answer), answer);
    } else if (byTool != null) {
      byTool.read(answer);
    } else {
      throw CollectorException.failed("nothing was found to read");
    }
  }

  @Override
  public double cadence() {
    return tool != null ? TOOL_CADENCE_SECONDS : 0;
  }

  private void closeKernel() {
    KernelReader reader = kernel;
    kernel = null;
    if (reader != null) reader.close();
  }

  @Override
  public void close() {
    closeKernel();
  }
}
