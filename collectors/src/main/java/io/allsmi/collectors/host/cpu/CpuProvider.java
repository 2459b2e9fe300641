package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The CPU packages of the host. */
public final class CpuProvider implements CollectorProvider {
  @Override
  public String name() {
    return "cpu";
  }

  @Override
  public String summary() {
    return "CPU packages and cores: use, clock, temperature, power";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.cpu(platform);
    return new CpuCollector(platform);
  }
}
