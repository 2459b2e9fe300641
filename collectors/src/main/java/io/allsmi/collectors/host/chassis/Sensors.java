package io.allsmi.collectors.host.chassis;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.model.Part;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sensors of the board, found once and read again and again. Immutable.
 *
 * @param all chip by chip
 * @param partOf for each of them, its place among the parts
 * @param parts sensors, fans and rails
 * @param wholePower the meter of what the whole machine draws; null when there is none
 */
record Sensors(
    List<Sensor> all, List<Integer> partOf, List<Part> parts, @Nullable Sensor wholePower) {
  private static final String POWER_METER = "power_meter";

  Sensors {
    all = List.copyOf(all);
    partOf = List.copyOf(partOf);
    parts = List.copyOf(parts);
  }

  static Sensors find(Platform platform, Attributes attributes) {
    List<HwmonChip> chips = BoardChips.among(HwmonChip.list(platform, attributes), attributes);
    List<Sensor> found = new ArrayList<>();
    for (HwmonChip chip : chips) found.addAll(Sensor.of(chip, attributes));
    return of(found);
  }

  static Sensors of(List<Sensor> found) {
    List<Sensor> all = new ArrayList<>(found);
    Sensor meter = onlyMeter(all);
    all.remove(meter);
    String[] names = SensorNames.of(all);
    List<Part> parts = new ArrayList<>();
    List<Integer> partOf = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Part part = Part.of(all.get(i).quantity().part(), names[i]);
      int known = parts.indexOf(part);
      partOf.add(known < 0 ? parts.size() : known);
      if (known < 0) parts.add(part);
    }
    return new Sensors(all, partOf, parts, meter);
  }

  /** The machine's own meter (ACPI). Of several, each measures a part that it does not name. */
  private static @Nullable Sensor onlyMeter(List<Sensor> all) {
    Sensor meter = null;
    for (Sensor sensor : all) {
      if (!sensor.chip().name().equals(POWER_METER)) continue;
      if (sensor.quantity() != Quantity.POWER) continue;
      if (meter != null) return null;
      meter = sensor;
    }
    return meter;
  }

  boolean isEmpty() {
    return all.isEmpty() && wholePower == null;
  }
}
