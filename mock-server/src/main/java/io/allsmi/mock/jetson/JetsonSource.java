package io.allsmi.mock.jetson;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ASLEEP;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_DUTY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** What moves on a Jetson, as root sees it. */
final class JetsonSource implements NodeSource {
  private static final double MEGA = 1e6;

  /** Of the memory that it shares with the host, what jobs on the GPU take at most. */
  static final double SHARED_BYTES = 40.0 * (1L << 30);

  private final Module module;

  JetsonSource(Module module) {
    this.module = module;
  }

  @Override
  public String name() {
    return "jetson";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(module.board(), module.gpu());
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    Accelerator.Now now = module.chip().now(tick);
    Leveled board = new Leveled(answer, tick.level(), answer.device(module.board()));
    rails(now, board);
    zones(now, board);
    fan(now, board);
    if (now.health().lost()) return;
    Leveled gpu = new Leveled(answer, tick.level(), answer.device(module.gpu()));
    gpu(now, gpu);
    engines(now, gpu);
    if (module.model().nvml() || !Accelerator.hasProcess(now)) return;
    double held = Accelerator.processBytes(now, SHARED_BYTES);
    answer.process(module.chip().process(now, module.gpu().name(), "", held, List.of()));
  }

  private void gpu(Accelerator.Now now, Leveled gpu) {
    gpu.set(FREQUENCY_HERTZ, MEGA * now.point().megahertz());
    gpu.set(ASLEEP, 0);
    double most = module.model().memoryMegahertz();
    gpu.set(MEMORY_FREQUENCY_HERTZ, MEGA * (now.isIdle() ? most / 5 : most));
    double video = module.model().videoMegahertz();
    if (!Double.isNaN(video)) {
      gpu.set(VIDEO_FREQUENCY_HERTZ, MEGA * (now.isIdle() ? 306 : Math.rint(0.9 * video)));
    }
    if (!module.model().nvml()) {
      gpu.set(UTILIZATION_RATIO, Math.rint(1000 * now.use().busy()) / 1000);
      gpu.set(MEMORY_UTILIZATION_RATIO, Math.rint(100 * now.use().dram()) / 100);
      gpu.set(MEMORY_USED_BYTES, Accelerator.processBytes(now, SHARED_BYTES));
    }
    gpu.set(TEMPERATURE_CELSIUS, milli(now.celsius() - 1.5));
    for (ModuleModel.Rail rail : module.model().rails()) {
      if (rail.own()) gpu.set(POWER_WATTS, watts(rail, now));
    }
  }

  private void engines(Accelerator.Now now, Leveled gpu) {
    List<ModuleModel.Engine> engines = module.model().engines();
    for (int i = 0; i < engines.size(); i++) {
      boolean used = !now.isIdle() && Draw.unit(Draw.of(now.point().job(), i)) < 0.4;
      gpu.set(i, ENGINE_FREQUENCY_HERTZ, MEGA * (used ? engines.get(i).megahertz() : 115.2));
      gpu.set(i, ENGINE_ENABLED, used ? 1 : 0);
    }
  }

  private static double watts(ModuleModel.Rail rail, Accelerator.Now now) {
    double watts =
        rail.watts() + rail.ofGpu() * now.point().watts() + rail.ofCores() * now.use().cores();
    return milli(watts);
  }

  /** The module's power is that of all of its rails: none of them feeds the others. */
  private void rails(Accelerator.Now now, Leveled board) {
    double sum = 0;
    List<ModuleModel.Rail> rails = module.model().rails();
    for (int i = 0; i < rails.size(); i++) {
      ModuleModel.Rail rail = rails.get(i);
      double watts = watts(rail, now);
      sum += watts;
      board.set(i, RAIL_VOLTS, rail.volts());
      board.set(i, RAIL_AMPERES, milli(watts / rail.volts()));
      board.set(i, RAIL_POWER_WATTS, watts);
    }
    board.set(POWER_WATTS, sum);
  }

  private void zones(Accelerator.Now now, Leveled board) {
    board.set(TEMPERATURE_CELSIUS, milli(now.celsius()));
    for (int i = 0; i < module.model().zones().size(); i++) {
      double cooler = i == 0 ? 0 : Draw.between(Draw.of(module.chip().seed(), 7, i), 1, 4);
      if (i == 1) cooler = 1.5;
      board.set(module.zones() + i, SENSOR_TEMPERATURE_CELSIUS, milli(now.celsius() - cooler));
    }
  }

  private void fan(Accelerator.Now now, Leveled board) {
    double duty = Math.max(0, Math.min(1, (now.celsius() - 42) / 45));
    double step = Math.rint(255 * duty) / 255;
    board.set(FAN_SPEED_RATIO, step);
    board.set(module.fan(), FAN_DUTY_RATIO, step);
    board.set(module.fan(), FAN_SPEED_RPM, Math.rint(5600 * step));
  }

  private static double milli(double value) {
    return Math.rint(1e3 * value) / 1e3;
  }
}
