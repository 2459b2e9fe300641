package io.allsmi.mock.jetson;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLOCKS_LOCKED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_CRITICAL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CRITICAL_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_MAX_CELSIUS;

import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** Limits and modes of a Jetson. */
final class JetsonHealthSource implements NodeSource {
  private static final double MEGA = 1e6;

  /** What the rails' chip can count to. */
  private static final double MOST_AMPERES = 32.76;

  private final Module module;

  JetsonHealthSource(Module module) {
    this.module = module;
  }

  @Override
  public String name() {
    return "jetson-health";
  }

  @Override
  public double cadence() {
    return 10;
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(module.board(), module.gpu());
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    ModuleModel model = module.model();
    Leveled board = new Leveled(answer, tick.level(), answer.device(module.board()));
    limits(board);
    for (int i = 0; i < model.zones().size(); i++) {
      board.set(module.zones() + i, SENSOR_TEMPERATURE_MAX_CELSIUS, model.slowdown());
      board.set(module.zones() + i, SENSOR_TEMPERATURE_CRITICAL_CELSIUS, model.shutdown());
    }
    for (int i = 0; i < model.rails().size(); i++) {
      board.set(i, RAIL_MAX_AMPERES, MOST_AMPERES);
      board.set(i, RAIL_CRITICAL_AMPERES, MOST_AMPERES);
    }
    board.text(POWER_MODE, model.mode());
    board.set(CLOCKS_LOCKED, 0);
    if (module.chip().now(tick).health().lost()) return;
    Leveled gpu = new Leveled(answer, tick.level(), answer.device(module.gpu()));
    limits(gpu);
    gpu.set(FREQUENCY_LIMIT_HERTZ, MEGA * model.chip().megahertz());
    gpu.set(MEMORY_FREQUENCY_LIMIT_HERTZ, MEGA * model.memoryMegahertz());
    gpu.set(VIDEO_FREQUENCY_LIMIT_HERTZ, MEGA * model.videoMegahertz());
    gpu.text(GOVERNOR, model.governor());
  }

  private void limits(Leveled to) {
    to.set(TEMPERATURE_SLOWDOWN_CELSIUS, module.model().slowdown());
    to.set(TEMPERATURE_SHUTDOWN_CELSIUS, module.model().shutdown());
  }
}
