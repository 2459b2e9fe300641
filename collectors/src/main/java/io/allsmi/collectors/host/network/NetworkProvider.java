package io.allsmi.collectors.host.network;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The network interfaces of the machine. */
public final class NetworkProvider implements CollectorProvider {
  @Override
  public String name() {
    return "network";
  }

  @Override
  public String summary() {
    return "traffic and links of network interfaces";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.network(platform);
    return new Network(platform);
  }
}
