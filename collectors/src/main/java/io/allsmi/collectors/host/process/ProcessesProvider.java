package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The processes of the host. */
public final class ProcessesProvider implements CollectorProvider {
  @Override
  public String name() {
    return "processes";
  }

  @Override
  public String summary() {
    return "processes that use most CPU time and memory";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.processes(platform);
    return new ProcessesCollector(platform);
  }
}
