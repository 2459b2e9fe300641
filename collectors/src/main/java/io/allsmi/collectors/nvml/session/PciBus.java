package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/** NVIDIA's accelerators as the kernel lists them on the PCI bus, whatever the driver says. */
public final class PciBus {
  private static final String DEVICES = "/sys/bus/pci/devices";
  private static final String NVIDIA = "0x10de";

  private final Platform platform;

  PciBus(Platform platform) {
    this.platform = platform;
  }

  /**
   * A PCI function.
   *
   * @param address {@code 0000:4b:00.0}
   * @param driver the kernel's driver that it is bound to; empty for none
   */
  public record Function(String address, String driver) {}

  /** The display and 3D controllers of the vendor, in the order of the bus. */
  public List<Function> functions() {
    if (platform.os() != Platform.Os.LINUX) return List.of();
    List<Function> found = new ArrayList<>();
    Attributes attributes = new Attributes(platform);
    for (String address : attributes.names(DEVICES)) {
      String folder = DEVICES + "/" + address;
      if (!attributes.line(folder + "/vendor").equals(NVIDIA)) continue;
      // PCI base class 03: display controllers, of which 0302 are those without a display.
      if (!attributes.line(folder + "/class").startsWith("0x03")) continue;
      found.add(new Function(address, attributes.linkName(folder + "/driver")));
    }
    return found;
  }

  /** The addresses of those that the vendor's driver has, in the order of the bus. */
  List<String> functionsOfDriver() {
    List<String> addresses = new ArrayList<>();
    for (Function function : functions()) {
      if (function.driver().equals("nvidia")) addresses.add(function.address());
    }
    return addresses;
  }

  /**
   * Whether the kernel has suspended the device to save power: a question to the driver would wake
   * it.
   *
   * @param address empty for a device that is not on the bus
   */
  public boolean isSuspended(String address) {
    return !address.isEmpty()
        && new Attributes(platform)
            .line(DEVICES + "/" + address + "/power/runtime_status")
            .equals("suspended");
  }

  /** Whether the kernel may suspend it; then there is something to say while it is awake. */
  public boolean mayBeSuspended(String address) {
    return !address.isEmpty()
        && new Attributes(platform).line(DEVICES + "/" + address + "/power/control").equals("auto");
  }

  /** The NUMA node that the device is attached to; empty when not known. */
  String numaNode(String address) {
    if (address.isEmpty()) return "";
    String node = new Attributes(platform).line(DEVICES + "/" + address + "/numa_node");
    return node.startsWith("-") ? "" : node;
  }
}
