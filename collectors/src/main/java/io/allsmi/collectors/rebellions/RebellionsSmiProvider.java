package io.allsmi.collectors.rebellions;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** What Rebellions' library does not give, by rbln-smi. */
public final class RebellionsSmiProvider implements CollectorProvider {
  @Override
  public String name() {
    return "rebellions-smi";
  }

  @Override
  public String summary() {
    return "utilization, memory and processes of Rebellions devices, where their library is read";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new RebellionsSmiCollector(platform);
  }
}
