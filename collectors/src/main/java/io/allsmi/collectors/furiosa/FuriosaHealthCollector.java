package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.collectors.furiosa.library.LibraryReader;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import org.jspecify.annotations.Nullable;

/** What changes seldom on FuriosaAI's cards, by the drivers' files or else by the library. */
final class FuriosaHealthCollector implements Collector {
  private static final double CADENCE_SECONDS = 10;

  private final Platform platform;
  private volatile @Nullable KernelReader kernel;
  private volatile @Nullable LibraryReader library;

  FuriosaHealthCollector(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    close();
    if (FuriosaPresence.isDriverHere(platform)) {
      KernelReader reader = new KernelReader(platform);
      kernel = reader;
      if (reader.isPresent()) return Probe.present();
      close();
    }
    if (LibraryReader.find(platform).isPresent()) {
      LibraryReader reader = library;
      // One for all probes: there is no end of it once it is initialized.
      if (reader == null) reader = new LibraryReader(platform);
      library = reader;
      if (reader.open() instanceof Probe.Present) return Probe.present();
    }
    return new Probe.Absent("as furiosa says", "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    KernelReader byKernel = kernel;
    LibraryReader byLibrary = library;
    if (byKernel != null) byKernel.health(request, answer);
    else if (byLibrary != null) byLibrary.health(request, answer);
    else throw CollectorException.failed("nothing was found to read");
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }

  @Override
  public void close() {
    KernelReader reader = kernel;
    kernel = null;
    if (reader != null) reader.close();
  }
}
