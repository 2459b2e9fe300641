package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.binding.MacSystem;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** Temperatures, fans and power of a Mac. */
public final class AppleSensorsProvider implements CollectorProvider {
  @Override
  public String name() {
    return "apple-sensors";
  }

  @Override
  public String summary() {
    return "temperatures, fans and power of a Mac";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.MACOS && platform.arch().equals("aarch64");
  }

  @Override
  public Collector create(Platform platform) {
    return new AppleSensors(MacSystem::open);
  }
}
