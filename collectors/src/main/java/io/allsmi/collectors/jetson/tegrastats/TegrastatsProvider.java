package io.allsmi.collectors.jetson.tegrastats;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** NVIDIA's tool {@code tegrastats}. */
public final class TegrastatsProvider implements CollectorProvider {
  @Override
  public String name() {
    return "jetson-tegrastats";
  }

  @Override
  public String summary() {
    return "NVIDIA Jetson through the command tegrastats, where sysfs cannot be read";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new TegrastatsCollector(platform);
  }
}
