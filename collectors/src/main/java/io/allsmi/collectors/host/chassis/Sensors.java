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
    int meter = onlyMeter(found);
    List<Sensor> all = new ArrayList<>(found);
    Sensor wholePower = meter < 0 ? null : all.remove(meter);
    String[] names = SensorNames.of(all);
    List<Part> parts = new ArrayList<>();
    List<Integer> partOf = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Part part = Part.of(all.get(i).quantity().part(), names[i]);
      int known = place(part, parts);
      partOf.add(known < 0 ? parts.size() : known);
      if (known < 0) parts.add(part);
    }
    return new Sensors(all, partOf, parts, wholePower);
  }

  // Not by indexOf: the first use of a record's equals costs milliseconds.
  private static int place(Part part, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part other = parts.get(i);
      if (other.name().equals(part.name()) && other.kind().word().equals(part.kind().word())) {
        return i;
      }
    }
    return -1;
  }

  /** The machine's own meter (ACPI). Of several, each measures a part that it does not name. */
  private static int onlyMeter(List<Sensor> all) {
    int meter = -1;
    for (int i = 0; i < all.size(); i++) {
      Sensor sensor = all.get(i);
      if (!sensor.chip().name().equals(POWER_METER)) continue;
      if (sensor.quantity() != Quantity.POWER) continue;
      if (meter >= 0) return -1;
      meter = i;
    }
    return meter;
  }

  boolean isEmpty() {
    return all.isEmpty() && wholePower == null;
  }
}
