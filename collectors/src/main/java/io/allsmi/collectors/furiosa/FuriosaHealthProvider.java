package io.allsmi.collectors.furiosa;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** Links, modes, limits and errors of FuriosaAI's cards. */
public final class FuriosaHealthProvider implements CollectorProvider {
  @Override
  public String name() {
    return "furiosa-health";
  }

  @Override
  public String summary() {
    return "links, modes, limits and errors of FuriosaAI cards";
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
    return new FuriosaHealthCollector(platform);
  }
}
