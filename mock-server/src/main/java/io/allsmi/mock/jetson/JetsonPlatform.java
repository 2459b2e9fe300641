package io.allsmi.mock.jetson;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.chip.Kind;
import io.allsmi.mock.chip.VendorPlatform;
import io.allsmi.mock.host.HostModel;
import io.allsmi.mock.host.HostModels;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.source.Site;
import java.util.ArrayList;
import java.util.List;

/** A Jetson. */
public final class JetsonPlatform {
  /** Where a Thor slows down, whose kernel says no such place: a guess. */
  private static final double UNTOLD_LIMIT = 105;

  private JetsonPlatform() {}

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    return List.of(
        platform(
            "jetson-orin", "Jetson AGX Orin 64 GB", ModuleModel.orin(), HostModels.jetsonOrin()),
        platform(
            "jetson-thor", "Jetson AGX Thor 128 GB", ModuleModel.thor(), HostModels.jetsonThor()));
  }

  private static SimulatedPlatform platform(
      String name, String summary, ModuleModel model, HostModel host) {
    Kind kind = new Kind(name, summary, 1, 1, "nvidia", Kind.Place.EDGE);
    return new VendorPlatform(kind, model.chip(), host, site -> sources(model, site));
  }

  private static List<NodeSource> sources(ModuleModel model, Site site) {
    double limit = Double.isNaN(model.slowdown()) ? UNTOLD_LIMIT : model.slowdown();
    Module module = Module.of(model, Accelerator.of(site, limit).getFirst());
    List<NodeSource> sources = new ArrayList<>();
    if (model.nvml()) sources.add(new ThorNvmlSource(module));
    sources.add(new JetsonSource(module));
    sources.add(new JetsonHealthSource(module));
    return sources;
  }
}
