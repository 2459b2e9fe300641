package io.allsmi.collectors.host.chassis;

import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** The model and the board's sensors of a Linux machine. */
public final class ChassisProvider implements CollectorProvider {
  @Override
  public String name() {
    return "chassis";
  }

  @Override
  public String summary() {
    return "model, fans, temperatures and rails of the board";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() == Platform.Os.LINUX;
  }

  @Override
  public Collector create(Platform platform) {
    return new Chassis(platform);
  }
}
