package io.allsmi.mock.nvidia;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** What changes seldom on the GPUs of a node. */
final class NvmlHealthSource implements NodeSource {
  private final List<Gpu> gpus;

  NvmlHealthSource(List<Gpu> gpus) {
    this.gpus = gpus;
  }

  @Override
  public String name() {
    return "nvml-health";
  }

  @Override
  public double cadence() {
    return 10;
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    List<DeviceInfo> devices = new ArrayList<>(gpus.size());
    for (Gpu gpu : gpus) devices.add(gpu.info);
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    for (Gpu gpu : gpus) {
      Health health = gpu.health(tick);
      if (health.lost()) continue;
      int device = answer.device(gpu.info);
      Checks.set(gpu, health, new Leveled(answer, tick.level(), device), gpus);
    }
  }
}
