package io.allsmi.collectors.furiosa;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** FuriosaAI's cards. */
public final class FuriosaProvider implements CollectorProvider {
  @Override
  public String name() {
    return "furiosa";
  }

  @Override
  public String summary() {
    return "FuriosaAI Warboy and RNGD";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Optional<String> library(Platform platform) {
    return FuriosaPresence.library(platform);
  }

  @Override
  public Collector create(Platform platform) {
    return new FuriosaCollector(platform);
  }
}
