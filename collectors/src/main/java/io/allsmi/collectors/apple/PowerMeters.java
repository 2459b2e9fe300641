package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.energy.EnergyChannel;
import io.allsmi.collectors.apple.energy.EnergyPart;
import io.allsmi.collectors.apple.energy.PowerMeter;
import io.allsmi.collectors.apple.system.ReportSample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Power of each part of the chip, out of one sample after the other. */
final class PowerMeters {
  private List<EnergyChannel> channels = List.of();
  private final Map<EnergyPart, List<Integer>> places = new EnumMap<>(EnergyPart.class);
  private final Map<Integer, PowerMeter> meters = new HashMap<>();
  private final Map<EnergyPart, Double> watts = new EnumMap<>(EnergyPart.class);

  void next(ReportSample sample) {
    List<EnergyChannel> now = new ArrayList<>(sample.energies().size());
    for (ReportSample.Energy energy : sample.energies()) now.add(energy.channel());
    if (!now.equals(channels)) begin(now);
    watts.clear();
    places.forEach((part, at) -> watts.put(part, sum(at, sample)));
  }

  private void begin(List<EnergyChannel> now) {
    channels = now;
    places.clear();
    meters.clear();
    for (EnergyPart part : EnergyPart.all()) {
      List<Integer> at = part.among(now);
      if (!at.isEmpty()) places.put(part, at);
      for (int place : at) meters.put(place, new PowerMeter(now.get(place)));
    }
  }

  private double sum(List<Integer> at, ReportSample sample) {
    double sum = 0;
    for (int place : at) {
      ReportSample.Energy energy = sample.energies().get(place);
      PowerMeter meter = meters.get(place);
      // Without the driver's own time the sample's is the best that there is.
      double updated = Double.isNaN(energy.updated()) ? sample.seconds() : energy.updated();
      sum += meter == null ? Double.NaN : meter.next(energy.value(), updated, sample.seconds());
    }
    return sum;
  }

  /** Whether the chip counts its energy. */
  boolean has(EnergyPart part) {
    return places.containsKey(part);
  }

  /** Watts over the last update; NaN when not known. */
  double watts(EnergyPart part) {
    return watts.getOrDefault(part, Double.NaN);
  }
}
