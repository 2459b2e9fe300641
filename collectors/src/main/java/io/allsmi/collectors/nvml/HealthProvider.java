package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** Errors, repairs, limits and modes of NVIDIA's devices. */
final class HealthProvider implements CollectorProvider {
  private final SharedSession sessions;

  HealthProvider(SharedSession sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "nvml-health";
  }

  @Override
  public String summary() {
    return "errors, limits and modes of NVIDIA GPUs";
  }

  @Override
  public boolean supports(Platform platform) {
    return Session.isFor(platform);
  }

  @Override
  public boolean holdsDriver() {
    return true;
  }

  @Override
  public Optional<String> library(Platform platform) {
    return sessions.of(platform).find();
  }

  @Override
  public Collector create(Platform platform) {
    return new HealthCollector(platform, sessions.of(platform));
  }
}
