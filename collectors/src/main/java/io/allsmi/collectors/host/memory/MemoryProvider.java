package io.allsmi.collectors.host.memory;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The main memory of a Linux host. */
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
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new MemoryCollector(platform);
  }
}
