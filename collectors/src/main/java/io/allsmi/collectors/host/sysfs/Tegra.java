package io.allsmi.collectors.host.sysfs;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Text;

/** Whether the machine is one of NVIDIA's Tegras, whose board has a collector of its own. */
public final class Tegra {
  private static final String COMPATIBLE = "/proc/device-tree/compatible";
  private static final String RELEASE = "/etc/nv_tegra_release";

  private Tegra() {}

  /** Looks at two files that other machines lack. */
  public static boolean isHere(Attributes attributes) {
    Text compatible = attributes.text(COMPATIBLE);
    compatible.asOneLine();
    while (compatible.peek() >= 0) {
      if (compatible.upTo('\0').startsWith("nvidia,tegra")) return true;
    }
    return attributes.exists(RELEASE);
  }
}
