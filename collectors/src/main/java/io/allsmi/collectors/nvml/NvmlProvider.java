package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** NVIDIA's devices. */
public final class NvmlProvider implements CollectorProvider {
  private final SharedSession sessions = new SharedSession();

  /** The source of what changes seldom, which shares the library with this one. */
  public CollectorProvider health() {
    return new HealthProvider(sessions);
  }

  @Override
  public String name() {
    return "nvml";
  }

  @Override
  public String summary() {
    return "NVIDIA GPUs";
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
    Session session = sessions.of(platform);
    return new NvmlCollector(platform, session, sessions.events());
  }
}
