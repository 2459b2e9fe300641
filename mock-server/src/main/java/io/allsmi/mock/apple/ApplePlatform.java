package io.allsmi.mock.apple;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.chip.Kind;
import io.allsmi.mock.chip.VendorPlatform;
import io.allsmi.mock.host.HostModels;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.source.Site;
import java.util.ArrayList;
import java.util.List;

/** A Mac with Apple Silicon. */
public final class ApplePlatform {
  /** Where its firmware holds it back: a guess, for no Mac tells it. */
  private static final double HELD_BACK_AT = 104;

  private ApplePlatform() {}

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    List<SimulatedPlatform> all = new ArrayList<>();
    for (MacModel model : MacModel.all()) {
      String summary = "Mac with " + model.name() + ", " + model.gib() + " GB";
      Kind kind = new Kind(model.platform(), summary, 1, 1, "apple", Kind.Place.DESK);
      all.add(
          new VendorPlatform(
              kind,
              model.chip(),
              HostModels.mac(model.name(), model.cpuCores(), model.gib()),
              site -> sources(model, site)));
    }
    return List.copyOf(all);
  }

  private static List<NodeSource> sources(MacModel model, Site site) {
    Mac mac = Mac.of(model, Accelerator.of(site, HELD_BACK_AT).getFirst());
    return List.of(new AppleSource(mac), new AppleSensorsSource(mac));
  }
}
