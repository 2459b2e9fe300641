package io.allsmi.collectors.nvml.link;

import io.allsmi.collectors.nvml.library.Layouts.PciInfo;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.Identity;
import io.allsmi.collectors.nvml.session.Neighbour;
import io.allsmi.model.Info;

/**
 * What an NVLink leads to.
 *
 * @param type {@code gpu}, {@code switch}, {@code cpu}; empty when not known
 * @param remote the name of a device of this machine, else its place on the PCI bus; empty when not
 *     known
 */
record FarEnd(String type, String remote) {
  static final FarEnd UNKNOWN = new FarEnd("", "");

  private static final String GPU = "gpu";
  private static final String SWITCH = "switch";

  /** Asks the device. */
  static FarEnd of(Gpu gpu, int link) {
    String type = type(gpu.calls().unsigned(Symbol.NVLINK_REMOTE_TYPE, link));
    String address = address(gpu.calls(), link);
    if (address.isEmpty()) return new FarEnd(type, "");
    for (Neighbour neighbour : gpu.neighbours()) {
      if (neighbour.address().equals(address)) return new FarEnd(GPU, neighbour.name());
    }
    return new FarEnd(type, address);
  }

  /** {@code nvmlIntNvLinkDeviceType_t}; an IBM NPU is the link unit of a POWER processor. */
  private static String type(double written) {
    if (written == 0) return GPU;
    if (written == 1) return "cpu";
    return written == 2 ? SWITCH : "";
  }

  private static String address(DeviceCalls calls, int link) {
    Struct pci = new Struct(PciInfo.SIZE).blank(PciInfo.SIZE);
    if (!calls.fillFor(Symbol.NVLINK_REMOTE_PCI_INFO, link, pci)) return "";
    // Switches that hide behind the fabric's manager have no place on this machine's bus.
    boolean hidden = pci.integer(PciInfo.PCI_DEVICE_ID) == 0;
    return hidden ? "" : Identity.address(pci);
  }

  /** Whether it is known which device or switch it is. */
  boolean isNamed() {
    return !remote.isEmpty();
  }

  /** Whether a link to it leads to a device, over switches if those reach it. */
  boolean leadsTo(String device, boolean overSwitches) {
    return type.equals(SWITCH) ? overSwitches : remote.equals(device);
  }

  Info info(String version) {
    return Info.of("type", type, "remote", remote, "version", version);
  }
}
