package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The disks of the machine. */
public final class DisksProvider implements CollectorProvider {
  @Override
  public String name() {
    return "disks";
  }

  @Override
  public String summary() {
    return "capacity and input and output of disks";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.disks(platform);
    return new Disks(platform);
  }
}
