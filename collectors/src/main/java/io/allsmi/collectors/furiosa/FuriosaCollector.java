package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.furiosa.kernel.KernelReader;
import io.allsmi.collectors.furiosa.process.PeHolders;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.List;

/** What moves on FuriosaAI's cards: use, heat, power, clocks, processes. */
final class FuriosaCollector implements Collector {
  private final KernelReader kernel;
  private final PeHolders holders;

  FuriosaCollector(Platform platform) {
    kernel = new KernelReader(platform);
    holders = new PeHolders(platform);
  }

  @Override
  public Probe probe() {
    if (kernel.isPresent()) return Probe.present();
    return new Probe.Absent("no card in /sys/class/rngd_mgmt and /sys/class/npu_mgmt", "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    List<Claims> claims = kernel.live(request, answer);
    holders.deliver(claims, answer);
  }

  @Override
  public void close() {
    kernel.close();
  }
}
