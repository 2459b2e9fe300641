package io.allsmi.collectors.nvml.gpm;

import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Tick;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the counters of a Hopper or later GPU say of it as a whole. */
public final class Gpm implements ReadingGroup {
  private final Gpu gpu;
  private final int links;
  private final int c2cLinks;
  private final BooleanSupplier linksAreCounted;
  private final GpmCheck check;
  private @Nullable GpmReader reader;

  /**
   * @param links how many NVLinks it has
   * @param c2cLinks how many links to the CPU's chip it has
   * @param linksAreCounted whether the traffic over NVLinks is read from counters of theirs
   */
  public Gpm(Gpu gpu, int links, int c2cLinks, BooleanSupplier linksAreCounted) {
    this.gpu = gpu;
    check = new GpmCheck(gpu.calls());
    this.links = links;
    this.c2cLinks = c2cLinks;
    this.linksAreCounted = linksAreCounted;
  }

  @Override
  public void read(Tick tick) {
    GpmReader known = reader;
    if (known == null) {
      if (!check.isOffered()) return;
      known =
          new GpmReader(
              GpmSampler.ofDevice(gpu.calls()),
              gpu.readings(),
              GpmQuantities.ofDevice(links, c2cLinks));
      reader = known;
    }
    known.read(tick, linksAreCounted.getAsBoolean());
  }

  /** Whether it gives the traffic over PCIe, from its second reading on. */
  public boolean givesPcie() {
    GpmReader known = reader;
    return known != null && known.offers(GpmQuantities.PCIE_RECEIVE);
  }

  @Override
  public void close() {
    GpmReader known = reader;
    if (known != null) known.close();
    reader = null;
  }
}
