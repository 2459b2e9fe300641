package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.event.Events;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.link.PcieSampler;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.SilentDevice;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a device that answers nothing, so that a build on a machine without a GPU can fill the
 * ahead-of-time cache with what reading one needs.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Asks every question once of a library that knows none of them. */
  public static void readNothing(Platform platform) {
    NvmlLibrary library = NvmlLibrary.ofProcess();
    SilentDevice device = SilentDevice.of(library, platform);
    Gpu gpu = new Gpu(platform, device.identity(), device.calls(), List::of);
    PcieSampler pcie = new PcieSampler(platform, 0);
    List<ReadingGroup> groups = new ArrayList<>(Groups.live(gpu, pcie, new Events(platform)));
    groups.addAll(Groups.health(gpu));
    gpu.begin(new Tick(platform.now(), Level.ALL));
    for (ReadingGroup group : groups) group.read(new Tick(platform.now(), Level.ALL));
    for (ReadingGroup group : groups) group.close();
  }
}
