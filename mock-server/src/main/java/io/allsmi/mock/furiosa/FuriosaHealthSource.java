package io.allsmi.mock.furiosa;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLASS_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** What changes seldom on the cards of a node. */
final class FuriosaHealthSource implements NodeSource {
  private final List<FuriosaPlatform.Card> cards;

  FuriosaHealthSource(List<FuriosaPlatform.Card> cards) {
    this.cards = cards;
  }

  @Override
  public String name() {
    return "furiosa-health";
  }

  @Override
  public double cadence() {
    return 10;
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (FuriosaPlatform.Card card : cards) devices.add(card.info());
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    for (FuriosaPlatform.Card card : cards) {
      Accelerator.Now now = card.chip().now(tick);
      if (now.health().lost()) continue;
      Leveled to = new Leveled(answer, tick.level(), answer.device(card.info()));
      to.set(PCIE_GENERATION, 5);
      to.set(PCIE_GENERATION_MAX, 5);
      to.set(PCIE_LANES, 16);
      to.set(PCIE_LANES_MAX, 16);
      to.set(POWER_LIMIT_WATTS, now.timeline().chip().limitWatts());
      to.text(GOVERNOR, "performance");
      for (int core = 0; core < FuriosaPlatform.CORES; core++) {
        double cooler = Draw.between(Draw.of(card.chip().seed(), 6, core), 0.5, 4);
        double celsius = Math.rint(20 * (now.celsius() - cooler)) / 20;
        to.set(FuriosaPlatform.CORES + core, SENSOR_TEMPERATURE_CELSIUS, celsius);
      }
      for (int i = 0; i < FuriosaPlatform.CLASSES.size(); i++) {
        to.set(2 * FuriosaPlatform.CORES + i, CLASS_ERRORS_TOTAL, 0);
      }
    }
  }
}
