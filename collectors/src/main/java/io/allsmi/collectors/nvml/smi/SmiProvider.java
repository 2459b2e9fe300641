package io.allsmi.collectors.nvml.smi;

import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;

/** NVIDIA's devices by nvidia-smi. */
public final class SmiProvider implements CollectorProvider {
  @Override
  public String name() {
    return "nvidia-smi";
  }

  @Override
  public String summary() {
    return "NVIDIA GPUs by nvidia-smi, where their library cannot be loaded";
  }

  @Override
  public boolean supports(Platform platform) {
    return Session.isFor(platform);
  }

  @Override
  public Collector create(Platform platform) {
    return new SmiCollector(platform);
  }
}
