package io.allsmi.collectors.rebellions.kernel;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.rebellions.npu.Npu;
import io.allsmi.collectors.rebellions.npu.NpuIdentity;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * What the driver says of its devices in {@code /sys/class/rebellions/rbln<N>}: {@code card_name},
 * {@code kernel_version}, {@code dram_used} and {@code dram_total} in bytes, and {@code status}, 0
 * for ready. Those attributes are the ones that the vendor's own projects read
 * (rbln-npu-feature-discovery, k8s-device-plugin, vllm-rbln); there may be more. Not safe for use
 * by several threads.
 */
public final class KernelNpus {
  private static final String CLASS = "/sys/class/rebellions";
  private static final String FIRST_NODE = "/dev/rbln0";
  private static final double MOST_STATUS = 16;

  private final Platform platform;
  private final Attributes attributes;

  public KernelNpus(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
  }

  /**
   * Whether the driver is there at all, by its class or by a node: a container may see only one.
   */
  public boolean isThere() {
    return attributes.exists(CLASS) || attributes.exists(FIRST_NODE);
  }

  /** The numbers of the devices, in their order; groups and what else there is are left out. */
  public List<Integer> indexes() {
    List<Integer> indexes = new ArrayList<>();
    for (String name : attributes.names(CLASS)) {
      int index = NpuIdentity.indexOf(name);
      if (index >= 0) indexes.add(index);
    }
    return indexes;
  }

  /** A device as far as the kernel knows it. */
  public Npu read(int index) {
    String folder = CLASS + "/rbln" + index;
    String pci = address(folder);
    NpuIdentity identity =
        new NpuIdentity(
            index,
            attributes.line(folder + "/card_name"),
            "",
            "",
            pci,
            PciLink.numaNode(attributes, pci),
            attributes.line(folder + "/kernel_version"),
            "",
            "",
            "",
            "");
    return readings(identity, Double.NaN, Double.NaN, Double.NaN);
  }

  /** A device that is known, with what the kernel says of it added to what was read elsewhere. */
  public Npu readings(NpuIdentity identity, double celsius, double watts, double state) {
    String folder = CLASS + "/" + identity.node();
    PciLink link = PciLink.current(attributes, identity.pci());
    return new Npu(
        identity,
        celsius,
        watts,
        state,
        attributes.number(folder + "/dram_used"),
        attributes.number(folder + "/dram_total"),
        Double.NaN,
        link.generation(),
        link.lanes(),
        alive(attributes.number(folder + "/status")));
  }

  /** The PCI function behind the class's link to its device. */
  private String address(String folder) {
    String place = Links.follow(platform, folder);
    String device = Links.follow(platform, (place.isEmpty() ? folder : place) + "/device");
    return PciAddress.nearest(device.isEmpty() ? place : device);
  }

  /**
   * Ready is 0 in every release. 1 and 2 are on the way to it (a reset, the start); what follows,
   * fault among it, has other numbers in newer releases, and none of it is in order.
   */
  private static double alive(double status) {
    if (status == 0) return 1;
    return status > 2 && status <= MOST_STATUS ? 0 : Double.NaN;
  }
}
