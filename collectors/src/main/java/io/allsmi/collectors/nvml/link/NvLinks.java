package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_LINKS_DOWN;

import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Tick;
import java.util.ArrayList;
import java.util.List;

/** State, speed, far end and errors of each NVLink. */
public final class NvLinks implements ReadingGroup {
  private final Gpu gpu;
  private final List<NvLink> links = new ArrayList<>();

  public NvLinks(Gpu gpu, LinkSurvey survey) {
    this.gpu = gpu;
    List<LinkQuantity> quantities = LinkQuantities.of(survey);
    for (int link = 0; link < survey.links(); link++) {
      links.add(new NvLink(gpu, link, survey.versionName(), quantities));
    }
  }

  @Override
  public void read(Tick tick) {
    for (NvLink link : links) link.read(gpu.readings(), tick);
    if (!isEmpty()) gpu.readings().set(INTERCONNECT_LINKS_DOWN, down());
  }

  /** How many are down; absent when one that told its state before does not tell it now. */
  private double down() {
    int down = 0;
    for (NvLink link : links) {
      if (link.isDown()) down++;
      else if (link.isThere() && !link.isUp()) return Double.NaN;
    }
    return down;
  }

  /**
   * How many links are up and lead to a device, as they were read last.
   *
   * @param peer the device's name
   * @param overSwitches whether links to switches lead there too
   */
  int leadingTo(String peer, boolean overSwitches) {
    int count = 0;
    for (NvLink link : links) {
      if (link.isUp() && link.far().leadsTo(peer, overSwitches)) count++;
    }
    return count;
  }

  /** Whether none has ever told its state. */
  boolean isEmpty() {
    for (NvLink link : links) {
      if (link.isThere()) return false;
    }
    return true;
  }
}
