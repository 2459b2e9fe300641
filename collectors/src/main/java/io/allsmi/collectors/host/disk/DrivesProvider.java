package io.allsmi.collectors.host.disk;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The drives of a Linux machine that report their temperature. */
public final class DrivesProvider implements CollectorProvider {
  @Override
  public String name() {
    return "drives";
  }

  @Override
  public String summary() {
    return "temperatures of drives";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new Drives(platform);
  }
}
