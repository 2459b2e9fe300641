package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.jetson.machine.Soc;
import io.allsmi.model.collect.Platform;

/**
 * Where the GPU's files are.
 *
 * @param clocks the folder of its clock in devfreq; empty when there is none
 * @param videoClocks that of its video units, which are clocked apart on Thor; empty elsewhere
 * @param device the folder of the device itself, with {@code load}; empty when not known
 * @param name of the node in the device tree: {@code gv11b}, {@code gpu}
 * @param pci its PCI address, {@code 0000:01:00.0}; empty before Thor
 */
public record GpuNode(String clocks, String videoClocks, String device, String name, String pci) {
  private static final String DEVFREQ = "/sys/class/devfreq/";

  /** Where the load is on kernels and trees without devfreq, the newest first. */
  private static final String[] DEVICES = {
    "/sys/devices/platform/bus@0/17000000.gpu",
    "/sys/devices/platform/17000000.gpu",
    "/sys/devices/platform/gpu.0",
    "/sys/devices/platform/17000000.ga10b",
    "/sys/devices/17000000.ga10b",
    "/sys/devices/platform/17000000.gv11b",
    "/sys/devices/17000000.gv11b",
    "/sys/devices/17000000.gp10b",
    "/sys/devices/platform/57000000.gpu",
    "/sys/devices/57000000.gpu",
    "/sys/devices/gpu.0",
    "/sys/devices/platform/tegra-soc/gpu.0"
  };

  private static final GpuNode NONE = new GpuNode("", "", "", "", "");

  /** Finds them; {@link #isThere} says whether there are any. */
  public static GpuNode find(Platform platform) {
    Attributes attributes = new Attributes(platform);
    GpuNode found = NONE;
    String video = "";
    for (String entry : attributes.names(DEVFREQ)) {
      String name = attributes.line(DEVFREQ + entry + "/device/of_node/name");
      if (!isGpu(entry, name)) continue;
      if (entry.contains("nvd")) {
        video = DEVFREQ + entry;
      } else if (!found.isThere() || better(attributes, entry, found)) {
        found = of(platform, entry, name.isEmpty() ? afterPoint(entry) : name);
      }
    }
    if (!found.isThere()) found = withoutDevfreq(attributes);
    return new GpuNode(found.clocks, video, found.device, found.name, found.pci);
  }

  private static boolean isGpu(String entry, String name) {
    return Soc.isTegraGpu(entry)
        || entry.startsWith("gpu-nvd-")
        || Soc.ofGpu(name).isKnown()
        || name.equals("gpu");
  }

  /** Of several the one that has a load: on some trees another node has the GPU's name. */
  private static boolean better(Attributes attributes, String entry, GpuNode than) {
    return !attributes.exists(than.device + "/load")
        && attributes.exists(DEVFREQ + entry + "/device/load");
  }

  private static GpuNode of(Platform platform, String entry, String name) {
    String pci = PciAddress.nearest(Links.follow(platform, DEVFREQ + entry));
    return new GpuNode(DEVFREQ + entry, "", DEVFREQ + entry + "/device", name, pci);
  }

  private static GpuNode withoutDevfreq(Attributes attributes) {
    for (String device : DEVICES) {
      if (attributes.exists(device + "/load")) {
        return new GpuNode("", "", device, afterPoint(Links.name(device)), "");
      }
    }
    return NONE;
  }

  private static String afterPoint(String entry) {
    return entry.substring(entry.indexOf('.') + 1);
  }

  /** Whether a GPU was found. */
  public boolean isThere() {
    return !device.isEmpty();
  }
}
