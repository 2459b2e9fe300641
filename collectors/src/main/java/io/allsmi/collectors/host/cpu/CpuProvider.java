package io.allsmi.collectors.host.cpu;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The CPU packages of a Linux host. */
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
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new CpuCollector(platform);
  }
}
