package io.allsmi.collectors.jetson;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** What moves on an NVIDIA Jetson. */
public final class JetsonProvider implements CollectorProvider {
  @Override
  public String name() {
    return "jetson";
  }

  @Override
  public String summary() {
    return "NVIDIA Jetson: GPU, engines, rails, thermal zones, fans";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new JetsonCollector(platform);
  }
}
