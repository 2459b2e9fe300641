package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.collectors.furiosa.library.LibraryPlace;
import io.allsmi.collectors.furiosa.library.LibraryReader;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/** What changes seldom on FuriosaAI's cards, by the drivers' files or else by the library. */
final class FuriosaHealthCollector implements Collector {
  private static final double CADENCE_SECONDS = 10;

  private final KernelReader kernel;
  private final LibraryReader library;
  private volatile boolean byKernel;

  FuriosaHealthCollector(Platform platform, LibraryPlace place) {
    kernel = new KernelReader(platform);
    library = new LibraryReader(platform, place);
  }

  @Override
  public Probe probe() {
    byKernel = kernel.isPresent();
    if (byKernel || library.open() instanceof Probe.Present) return Probe.present();
    return new Probe.Absent("as furiosa says", "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    if (byKernel) kernel.health(request, answer);
    else library.health(request, answer);
  }

  @Override
  public double cadence() {
    return CADENCE_SECONDS;
  }

  @Override
  public void close() {
    kernel.close();
  }
}
