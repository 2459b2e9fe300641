package io.allsmi.collectors.jetson;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** Limits and modes of an NVIDIA Jetson. */
public final class JetsonHealthProvider implements CollectorProvider {
  @Override
  public String name() {
    return "jetson-health";
  }

  @Override
  public String summary() {
    return "limits and modes of an NVIDIA Jetson";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new JetsonHealth(platform);
  }
}
