package io.allsmi.mock.jetson;

import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.List;

/**
 * What NVML tells of a Thor and the kernel does not: how busy the GPU is, and who uses it. It
 * supports no question for memory there, which is the host's.
 */
final class ThorNvmlSource implements NodeSource {
  private final Module module;

  ThorNvmlSource(Module module) {
    this.module = module;
  }

  @Override
  public String name() {
    return "nvml";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(module.gpu());
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    Accelerator.Now now = module.chip().now(tick);
    if (now.health().lost()) return;
    Leveled gpu = new Leveled(answer, tick.level(), answer.device(module.gpu()));
    gpu.set(UTILIZATION_RATIO, Math.rint(100 * now.use().busy()) / 100);
    gpu.set(PERFORMANCE_STATE, 0);
    if (!Accelerator.hasProcess(now)) return;
    double held = Accelerator.processBytes(now, JetsonSource.SHARED_BYTES);
    answer.process(module.chip().process(now, module.gpu().name(), "compute", held, List.of()));
  }
}
