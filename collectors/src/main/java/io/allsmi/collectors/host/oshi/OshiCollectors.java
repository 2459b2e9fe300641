package io.allsmi.collectors.host.oshi;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.Platform;

/** The collectors that stand on OSHI, for the providers of the host's collectors. */
public final class OshiCollectors {
  private OshiCollectors() {}

  public static Collector cpu(Platform platform) {
    return new OshiCpu(platform);
  }

  public static Collector memory() {
    return new OshiMemory();
  }

  public static Collector node(Platform platform) {
    return new OshiNode(platform);
  }

  public static Collector processes(Platform platform) {
    return new OshiProcesses(platform);
  }

  public static Collector disks(Platform platform) {
    return new OshiDisks(platform);
  }

  public static Collector filesystems() {
    return new OshiFilesystems();
  }

  public static Collector network(Platform platform) {
    return new OshiNetwork(platform);
  }
}
