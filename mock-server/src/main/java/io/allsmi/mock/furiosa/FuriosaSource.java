package io.allsmi.mock.furiosa;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** What moves on the cards of a node. */
final class FuriosaSource implements NodeSource {
  private static final double MEMORY_BYTES = 51_002_736_640.0;
  private static final double MEGA = 1e6;
  private static final int POWER_CAP = 1 << THROTTLE.states().indexOf("sw_power_cap");
  private static final int THERMAL = 1 << THROTTLE.states().indexOf("hw_thermal");

  private final List<FuriosaPlatform.Card> cards;

  FuriosaSource(List<FuriosaPlatform.Card> cards) {
    this.cards = cards;
  }

  @Override
  public String name() {
    return "furiosa";
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
      live(card, now, new Leveled(answer, tick.level(), answer.device(card.info())));
      if (!Accelerator.hasProcess(now)) continue;
      String name = card.info().name();
      answer.process(card.chip().process(now, name, "", Double.NaN, List.of()));
    }
  }

  private static void live(FuriosaPlatform.Card card, Accelerator.Now now, Leveled to) {
    elements(card, now, to);
    to.set(FREQUENCY_HERTZ, MEGA * now.point().megahertz());
    to.set(TEMPERATURE_CELSIUS, Math.rint(4 * now.celsius()) / 4);
    to.set(BOARD_TEMPERATURE_CELSIUS, Math.rint(4 * (20 + 0.55 * now.celsius())) / 4);
    to.set(POWER_WATTS, Math.rint(2 * now.point().watts()) / 2);
    to.set(ALIVE, 1);
    to.set(HEARTBEAT_TOTAL, Math.floor(now.tick().uptime()));
    int flags = now.point().capped() ? POWER_CAP : 0;
    to.set(THROTTLE, now.health().throttled() ? flags | THERMAL : flags);
    to.set(MEMORY_TOTAL_BYTES, MEMORY_BYTES);
    to.set(MEMORY_USED_BYTES, Accelerator.processBytes(now, MEMORY_BYTES));
  }

  /** The elements share the work, not quite evenly; the card's is their mean. */
  private static void elements(FuriosaPlatform.Card card, Accelerator.Now now, Leveled to) {
    double sum = 0;
    for (int core = 0; core < FuriosaPlatform.CORES; core++) {
      double share = Draw.between(Draw.of(card.chip().seed(), 5, core), 0.9, 1);
      double busy = Math.rint(1e4 * now.use().busy() * share) / 1e4;
      sum += busy;
      to.set(core, CORE_UTILIZATION_RATIO, busy);
      to.set(core, CORE_FREQUENCY_HERTZ, MEGA * now.point().megahertz());
    }
    to.set(UTILIZATION_RATIO, sum / FuriosaPlatform.CORES);
  }
}
