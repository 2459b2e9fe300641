package io.allsmi.collectors.host.memory;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The main memory of the host. */
public final class MemoryProvider implements CollectorProvider {
  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String summary() {
    return "main memory, swap and huge pages";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.memory();
    return new MemoryCollector(platform);
  }
}
