package io.allsmi.collectors.nvml.gpm;

import io.allsmi.collectors.nvml.library.Layouts.GpmSupport;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
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
  private boolean asked;
  private @Nullable GpmReader reader;

  /**
   * @param links how many NVLinks it has
   * @param c2cLinks how many links to the CPU's chip it has
   * @param linksAreCounted whether the traffic over NVLinks is read from counters of theirs
   */
  public Gpm(Gpu gpu, int links, int c2cLinks, BooleanSupplier linksAreCounted) {
    this.gpu = gpu;
    this.links = links;
    this.c2cLinks = c2cLinks;
    this.linksAreCounted = linksAreCounted;
  }

  @Override
  public void read(Tick tick) {
    if (!asked) ask();
    GpmReader known = reader;
    if (known != null) known.read(tick, linksAreCounted.getAsBoolean());
  }

  private void ask() {
    Struct support = new Struct(GpmSupport.SIZE);
    support.versioned(GpmSupport.SIZE, GpmSupport.VERSION);
    int code = gpu.calls().ask(Symbol.GPM_SUPPORT, 0, gpu.calls().handle(), support.pointer());
    asked = code == ReturnCode.SUCCESS || ReturnCode.isLasting(code);
    if (code != ReturnCode.SUCCESS || support.integer(GpmSupport.IS_SUPPORTED_DEVICE) != 1) return;
    reader =
        new GpmReader(
            GpmSampler.ofDevice(gpu.calls()),
            gpu.readings(),
            GpmQuantities.ofDevice(links, c2cLinks));
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
