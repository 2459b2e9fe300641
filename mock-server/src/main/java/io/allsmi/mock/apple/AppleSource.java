package io.allsmi.mock.apple;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.HostMetrics.CPU_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_POWER_WATTS;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.EngineShare;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** Load, clocks and power of a Mac. Its power meters tell watts and not a count of energy. */
final class AppleSource implements NodeSource {
  private static final double MEGA = 1e6;
  private static final double GIB = 1L << 30;

  private final Mac mac;

  AppleSource(Mac mac) {
    this.mac = mac;
  }

  @Override
  public String name() {
    return "apple";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(mac.gpu(), mac.engine(), mac.cpu(), mac.chassis());
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    Accelerator.Now now = mac.chip().now(tick);
    if (!now.health().lost()) gpu(now, new Leveled(answer, tick.level(), answer.device(mac.gpu())));
    Leveled engine = new Leveled(answer, tick.level(), answer.device(mac.engine()));
    engine.set(POWER_WATTS, milli(mac.engineWatts(now)));
    Leveled cpu = new Leveled(answer, tick.level(), answer.device(mac.cpu()));
    cpu.set(CPU_POWER_WATTS, milli(mac.cpuWatts(now)));
    Leveled chassis = new Leveled(answer, tick.level(), answer.device(mac.chassis()));
    chassis.set(Mac.DRAM, RAIL_POWER_WATTS, milli(mac.memoryWatts(now)));
    if (now.health().lost() || !Accelerator.hasProcess(now)) return;
    String name = mac.gpu().name();
    double busy = Math.rint(1000 * now.use().busy()) / 1000;
    List<EngineShare> shares = List.of(new EngineShare("gpu", busy));
    answer.process(mac.chip().process(now, name, "", Double.NaN, shares));
  }

  private void gpu(Accelerator.Now now, Leveled gpu) {
    boolean draws = now.point().work() == Work.RENDERING;
    double busy = Math.rint(100 * now.use().busy()) / 100;
    gpu.set(UTILIZATION_RATIO, busy);
    gpu.set(FREQUENCY_HERTZ, MEGA * now.point().megahertz());
    gpu.set(FREQUENCY_LIMIT_HERTZ, MEGA * mac.model().chip().megahertz());
    gpu.set(POWER_WATTS, now.point().watts());
    double total = mac.model().gib() * GIB;
    gpu.set(
        MEMORY_USED_BYTES, Math.rint(0.01 * total) + Accelerator.processBytes(now, 0.7 * total));
    gpu.set(0, ENGINE_UTILIZATION_RATIO, busy);
    gpu.set(1, ENGINE_UTILIZATION_RATIO, draws ? Math.rint(30 * busy) / 100 : 0);
  }

  private static double milli(double value) {
    return Math.rint(1e3 * value) / 1e3;
  }
}
