package io.allsmi.mock.tenstorrent;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THERMAL_TRIPS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;

import io.allsmi.mock.chip.Accelerator;
import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** The cards of a node, by what the kernel module shows: it has no word for utilization. */
final class TenstorrentSource implements NodeSource {
  private static final double KIB = 1024;
  private static final double FLIT_BYTES = 32;
  private static final double MEGA = 1e6;
  private static final int RAIL = 0;
  private static final int AXI = 1;
  private static final int ARC = 2;

  private final CardModel model;
  private final List<Card> cards;

  /** One card: its chip and its board. */
  record Card(Accelerator chip, DeviceInfo chipInfo, DeviceInfo boardInfo) {}

  TenstorrentSource(CardModel model, List<Card> cards) {
    this.model = model;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "tenstorrent";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (Card card : cards) {
      devices.add(card.chipInfo());
      devices.add(card.boardInfo());
    }
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    for (Card card : cards) {
      Accelerator.Now now = card.chip().now(tick);
      if (now.health().lost()) continue;
      chip(now, new Leveled(answer, tick.level(), answer.device(card.chipInfo())));
      int board = answer.device(card.boardInfo());
      if (model.blackhole()) {
        double rpm = 1400 + 45 * Math.max(0, now.celsius() - 40);
        new Leveled(answer, tick.level(), board).set(0, FAN_SPEED_RPM, Math.rint(rpm));
      }
      if (Accelerator.hasProcess(now)) {
        String name = card.chipInfo().name();
        answer.process(card.chip().process(now, name, "", Double.NaN, List.of()));
      }
    }
  }

  private void chip(Accelerator.Now now, Leveled to) {
    // The firmware counts whole watts and amperes.
    double watts = Math.rint(now.point().watts());
    double volts = now.isIdle() ? model.rail().idle() : model.rail().busy();
    to.set(POWER_WATTS, watts);
    to.set(POWER_LIMIT_WATTS, model.chip().limitWatts());
    to.set(TEMPERATURE_CELSIUS, Math.rint(16 * now.celsius()) / 16);
    to.set(TEMPERATURE_SLOWDOWN_CELSIUS, model.slowdown());
    to.set(FREQUENCY_HERTZ, MEGA * now.point().megahertz());
    to.set(RAIL, RAIL_VOLTS, volts);
    to.set(RAIL, RAIL_AMPERES, Math.rint(watts / volts));
    to.set(RAIL, RAIL_MAX_VOLTS, model.rail().mostVolts());
    to.set(RAIL, RAIL_MAX_AMPERES, model.rail().mostAmperes());
    to.set(AXI, ENGINE_FREQUENCY_HERTZ, MEGA * model.axi());
    to.set(ARC, ENGINE_FREQUENCY_HERTZ, MEGA * model.arc());
    if (model.blackhole()) to.set(THERMAL_TRIPS_TOTAL, 0);
    to.set(HEARTBEAT_TOTAL, Math.floor(10 * now.tick().uptime()));
    to.set(ALIVE, 1);
    to.set(PCIE_GENERATION, model.pcie());
    to.set(PCIE_GENERATION_MAX, model.pcie());
    to.set(PCIE_LANES, 16);
    to.set(PCIE_LANES_MAX, 16);
    to.set(PCIE_RECEIVE_BYTES_TOTAL, flits(now.sinceBoot(Amount.BUS_RECEIVED)));
    to.set(PCIE_TRANSMIT_BYTES_TOTAL, flits(now.sinceBoot(Amount.BUS_SENT)));
  }

  private static double flits(double kib) {
    return FLIT_BYTES * Math.floor(kib * KIB / FLIT_BYTES);
  }
}
