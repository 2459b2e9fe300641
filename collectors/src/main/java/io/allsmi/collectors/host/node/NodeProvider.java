package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The host as a whole. */
public final class NodeProvider implements CollectorProvider {
  @Override
  public String name() {
    return "node";
  }

  @Override
  public String summary() {
    return "load, uptime, pressure, and the limits of the container";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.node(platform);
    return new NodeCollector(platform);
  }
}
