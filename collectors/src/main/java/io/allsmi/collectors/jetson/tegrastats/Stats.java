package io.allsmi.collectors.jetson.tegrastats;

import io.allsmi.collectors.jetson.board.RailNames;
import io.allsmi.collectors.jetson.board.ZoneNames;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** Readings of the board and its GPU out of a line of tegrastats. */
final class Stats {
  private final StatsLine line;
  private final List<StatsLine.Named> rails;
  private final List<StatsLine.Named> zones;
  private final List<StatsLine.Clocked> engines;

  Stats(StatsLine line) {
    this.line = line;
    rails = distinct(line.rails());
    zones = distinct(line.zones());
    engines = new ArrayList<>();
    for (StatsLine.Clocked engine : line.engines()) {
      if (!isTaken(engine.name(), engines)) engines.add(engine);
    }
  }

  private static List<StatsLine.Named> distinct(List<StatsLine.Named> all) {
    List<StatsLine.Named> distinct = new ArrayList<>();
    for (StatsLine.Named one : all) {
      boolean taken = false;
      for (StatsLine.Named other : distinct) taken |= other.name().equals(one.name());
      if (!taken) distinct.add(one);
    }
    return distinct;
  }

  private static boolean isTaken(String name, List<StatsLine.Clocked> engines) {
    for (StatsLine.Clocked engine : engines) {
      if (engine.name().equals(name)) return true;
    }
    return false;
  }

  /** Rails, then sensors. */
  List<Part> partsOfBoard() {
    List<Part> parts = new ArrayList<>();
    for (StatsLine.Named rail : rails) parts.add(Part.of(PartKind.RAIL, rail.name()));
    for (StatsLine.Named zone : zones) parts.add(Part.of(PartKind.SENSOR, zone.name()));
    return parts;
  }

  List<Part> partsOfGpu() {
    List<Part> parts = new ArrayList<>();
    for (StatsLine.Clocked engine : engines) parts.add(Part.of(PartKind.ENGINE, engine.name()));
    return parts;
  }

  void deliver(Answer answer, int board, int gpu) {
    answer.set(gpu, AcceleratorMetrics.UTILIZATION_RATIO, line.gpu().busy());
    answer.set(gpu, AcceleratorMetrics.FREQUENCY_HERTZ, line.gpu().hertz());
    // Without root there is no clock, and a use of 0 % that nobody measured.
    if (!Double.isNaN(line.memory().hertz())) {
      answer.set(gpu, AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ, line.memory().hertz());
      answer.set(gpu, AcceleratorMetrics.MEMORY_UTILIZATION_RATIO, line.memory().busy());
    }
    engines(answer, gpu);
    rails(answer, board, gpu);
    zones(answer, board, gpu);
  }

  private void engines(Answer answer, int gpu) {
    for (int i = 0; i < engines.size(); i++) {
      Measured value = engines.get(i).value();
      answer.set(gpu, i, AcceleratorMetrics.ENGINE_UTILIZATION_RATIO, value.busy());
      answer.set(gpu, i, AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ, value.hertz());
      answer.set(gpu, i, AcceleratorMetrics.ENGINE_ENABLED, value.off() ? 0 : 1);
    }
  }

  private void rails(Answer answer, int board, int gpu) {
    double sum = 0;
    boolean hasInput = false;
    for (int i = 0; i < rails.size(); i++) {
      StatsLine.Named rail = rails.get(i);
      sum += rail.value();
      if (RailNames.isInput(rail.name())) {
        hasInput = true;
        answer.set(board, AcceleratorMetrics.POWER_WATTS, rail.value());
      } else if (RailNames.isOfGpu(rail.name())) {
        answer.set(gpu, AcceleratorMetrics.POWER_WATTS, rail.value());
      } else {
        answer.set(board, i, HostMetrics.RAIL_POWER_WATTS, rail.value());
      }
    }
    if (!hasInput && !rails.isEmpty()) answer.set(board, AcceleratorMetrics.POWER_WATTS, sum);
  }

  private void zones(Answer answer, int board, int gpu) {
    for (int i = 0; i < zones.size(); i++) {
      StatsLine.Named zone = zones.get(i);
      double celsius = zone.value();
      answer.set(board, rails.size() + i, HostMetrics.SENSOR_TEMPERATURE_CELSIUS, celsius);
      if (ZoneNames.isOfGpu(zone.name())) {
        answer.set(gpu, AcceleratorMetrics.TEMPERATURE_CELSIUS, celsius);
      } else if (ZoneNames.isJunction(zone.name())) {
        answer.set(board, AcceleratorMetrics.TEMPERATURE_CELSIUS, celsius);
      } else if (ZoneNames.isBoard(zone.name())) {
        answer.set(board, AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS, celsius);
      }
    }
  }
}
