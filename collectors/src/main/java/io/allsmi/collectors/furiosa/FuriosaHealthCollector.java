package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/** What changes seldom on FuriosaAI's cards, where the drivers' files are there. */
final class FuriosaHealthCollector implements Collector {
  private static final double CADENCE_SECONDS = 10;

  private final KernelReader kernel;

  FuriosaHealthCollector(Platform platform) {
    kernel = new KernelReader(platform);
  }

  @Override
  public Probe probe() {
    if (kernel.isPresent()) return Probe.present();
    return new Probe.Absent("no card in /sys/class/rngd_mgmt and /sys/class/npu_mgmt", "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    kernel.health(request, answer);
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
