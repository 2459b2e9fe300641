package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.sysfs.HwmonChip;
import java.util.Comparator;

/** The order of the PCI functions that chips sit on: that of the packages. */
final class ByDevice implements Comparator<HwmonChip> {
  @Override
  public int compare(HwmonChip one, HwmonChip other) {
    return one.device().compareTo(other.device());
  }
}
