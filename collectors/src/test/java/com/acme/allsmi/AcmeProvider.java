package com.acme.allsmi;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Reads one accelerator of Acme from {@code /sys/acme/flux}, with a metric of its own. */
public final class AcmeProvider implements CollectorProvider {
  public static final Metric FLUX_RATIO =
      Metric.gauge("acme_flux_ratio", Unit.RATIO)
          .on(DeviceKind.NPU)
          .level(Level.CORE)
          .aggregate(Aggregate.MEAN)
          .help("Share of the flux capacitor that is charged")
          .build();

  /** One of a part, which is another name in the text exposition. */
  public static final Metric COIL_AMPERES =
      Metric.gauge("acme_coil_amperes", Unit.AMPERES)
          .on(DeviceKind.NPU)
          .part(PartKind.RAIL)
          .help("Current through a coil")
          .build();

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public String summary() {
    return "accelerators of Acme";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(FLUX_RATIO, COIL_AMPERES);
  }

  @Override
  public Collector create(Platform platform) {
    return new AcmeCollector(platform);
  }

  private static final class AcmeCollector implements Collector {
    private static final DeviceInfo DEVICE =
        DeviceInfo.of("acme0", DeviceKind.NPU, "acme", "Flux 1", Info.of("uuid", "ACME-1"))
            .withParts(List.of(Part.of(PartKind.RAIL, "coil-a"), Part.of(PartKind.RAIL, "coil-b")));

    private final Platform platform;

    AcmeCollector(Platform platform) {
      this.platform = platform;
    }

    @Override
    public Probe probe() {
      if (Files.exists(platform.path("/sys/acme"))) return Probe.present();
      return new Probe.Absent("there is no /sys/acme", "load Acme's driver");
    }

    @Override
    public void collect(CollectRequest request, Answer answer) throws CollectorException {
      int device = answer.device(DEVICE);
      try {
        String flux = Files.readString(platform.path("/sys/acme/flux")).strip();
        answer.set(device, FLUX_RATIO, Double.parseDouble(flux));
        answer.set(device, AcceleratorMetrics.POWER_WATTS, 12);
        answer.set(device, 0, COIL_AMPERES, 1.5);
        answer.set(device, 1, COIL_AMPERES, 2.5);
      } catch (IOException | NumberFormatException unreadable) {
        throw CollectorException.failed("/sys/acme/flux: " + unreadable.getMessage());
      }
    }
  }
}
