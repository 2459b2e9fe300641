package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.jetson.machine.JetsonModule;
import io.allsmi.collectors.jetson.machine.Soc;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Platform;
import java.util.List;
import java.util.Map;

/**
 * The GPU of the SoC as a device that NVML may describe too. On Thor both know its PCI address.
 * Before, it has none, and NVML's UUID of it is nowhere in sysfs: they meet by name, which is safe
 * where the bus has no other GPU of NVIDIA's that could be the library's first.
 */
public final class SocGpu {
  private static final String PCI = "/sys/bus/pci/devices/";
  private static final String FIRST_OF_NVML = "nvidia0";
  private static final String BESIDE_OTHERS = "tegra0";

  private SocGpu() {}

  /** The GPU as it is described. */
  public static DeviceInfo describe(
      Platform platform, JetsonModule module, GpuNode node, List<Part> parts) {
    Soc soc = module.soc().isKnown() ? module.soc() : Soc.ofGpu(node.name());
    String pci = node.pci();
    List<IdentityKey> keys = pci.isEmpty() ? List.of() : List.of(new IdentityKey(KeyType.PCI, pci));
    return new DeviceInfo(
        hasOther(platform, pci) ? BESIDE_OTHERS : FIRST_OF_NVML,
        DeviceKind.GPU,
        "nvidia",
        soc.name(),
        JetsonModule.NAME,
        Info.of("soc", soc.id(), "pci", pci, "memory", "shared with the host"),
        keys,
        parts,
        Map.of());
  }

  /** Whether a GPU of NVIDIA's is in a slot; its bridges and audio functions are none. */
  private static boolean hasOther(Platform platform, String own) {
    Attributes attributes = new Attributes(platform);
    for (String function : attributes.names(PCI)) {
      if (function.equals(own)) continue;
      if (!attributes.line(PCI + function + "/class").startsWith("0x03")) continue;
      if (attributes.line(PCI + function + "/vendor").equals("0x10de")) return true;
    }
    return false;
  }
}
