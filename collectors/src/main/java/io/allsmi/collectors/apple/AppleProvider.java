package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.binding.MacSystem;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** Apple Silicon: GPU, neural engine, clusters of the CPU. */
public final class AppleProvider implements CollectorProvider {
  @Override
  public String name() {
    return "apple";
  }

  @Override
  public String summary() {
    return "Apple Silicon: GPU, neural engine, clusters of the CPU";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.MACOS && platform.arch().equals("aarch64");
  }

  @Override
  public Collector create(Platform platform) {
    return new AppleCollector(platform, MacSystem::open);
  }
}
