package io.allsmi.mock.rebellions;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** The dies of a node: they tell neither clocks nor limits. */
final class RebellionsSource implements NodeSource {
  private static final double MEMORY_BYTES = 16_877_879_296.0;
  private static final int IDLE_STATE = 14;

  private final List<Die> dies;

  record Die(Accelerator chip, DeviceInfo info) {}

  RebellionsSource(List<Die> dies) {
    this.dies = dies;
  }

  @Override
  public String name() {
    return "rebellions";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (Die die : dies) devices.add(die.info());
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    for (Die die : dies) {
      Accelerator.Now now = die.chip().now(tick);
      if (now.health().lost()) continue;
      Leveled to = new Leveled(answer, tick.level(), answer.device(die.info()));
      double held = Accelerator.processBytes(now, MEMORY_BYTES);
      to.set(UTILIZATION_RATIO, Math.rint(1000 * now.use().busy()) / 1000);
      to.set(MEMORY_TOTAL_BYTES, MEMORY_BYTES);
      to.set(MEMORY_USED_BYTES, held);
      to.set(TEMPERATURE_CELSIUS, Math.rint(now.celsius()));
      to.set(POWER_WATTS, now.point().watts());
      to.set(PERFORMANCE_STATE, now.isIdle() ? IDLE_STATE : 0);
      to.set(ALIVE, 1);
      to.set(PCIE_GENERATION, 5);
      to.set(PCIE_LANES, 8);
      to.set(PCIE_GENERATION_MAX, 5);
      to.set(PCIE_LANES_MAX, 8);
      if (!Accelerator.hasProcess(now)) continue;
      answer.process(die.chip().process(now, die.info().name(), "", held, List.of()));
    }
  }
}
