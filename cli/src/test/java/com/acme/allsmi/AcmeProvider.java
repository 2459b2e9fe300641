package com.acme.allsmi;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.List;

/** What a vendor outside of this repository writes: nothing else knows of it. */
public final class AcmeProvider implements CollectorProvider {
  static final Metric FLUX =
      Metric.gauge("acme_flux_ratio", Unit.RATIO)
          .on(DeviceKind.NPU)
          .level(Level.CORE)
          .group(Group.UTILIZATION)
          .label("flux")
          .help("Share of the flux that is capacitated")
          .build();

  private static final DeviceInfo DEVICE =
      DeviceInfo.of("acme0", DeviceKind.NPU, "acme", "Acme Fluxer 9", Info.of("uuid", "ACME-1"));

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public String summary() {
    return "Acme's accelerators";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(FLUX);
  }

  @Override
  public Collector create(Platform platform) {
    return new Collector() {
      @Override
      public Probe probe() {
        return Probe.present();
      }

      @Override
      public void collect(CollectRequest request, Answer answer) {
        int device = answer.device(DEVICE);
        answer.set(device, AcceleratorMetrics.UTILIZATION_RATIO, 0.42);
        answer.set(device, FLUX, 0.121);
      }
    };
  }
}
