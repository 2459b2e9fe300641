package io.allsmi.collectors.host.chassis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for sensors, unique within a kind of part: where several would be called the same, all of
 * them take a longer name, so that none is called differently when they are listed in another
 * order.
 */
final class SensorNames {
  private SensorNames() {}

  /** A name for each; those of one rail share theirs. */
  static String[] of(List<Sensor> sensors) {
    int[] length = new int[sensors.size()];
    String[] names = new String[sensors.size()];
    boolean changed = true;
    while (changed) {
      for (int i = 0; i < names.length; i++) names[i] = name(sensors.get(i), length[i]);
      changed = lengthen(sensors, names, length);
    }
    return names;
  }

  private static String name(Sensor sensor, int length) {
    return sensor.names().get(Math.min(length, sensor.names().size() - 1));
  }

  private static boolean lengthen(List<Sensor> sensors, String[] names, int[] length) {
    Map<String, Integer> first = new HashMap<>();
    Set<Integer> colliding = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      String key = sensors.get(i).quantity().part() + " " + names[i];
      Integer other = first.putIfAbsent(key, i);
      if (other == null || sensors.get(i).isSamePart(sensors.get(other))) continue;
      colliding.add(i);
      colliding.add(other);
    }
    boolean changed = false;
    for (int i : colliding) {
      if (length[i] >= sensors.get(i).names().size() - 1) continue;
      length[i]++;
      changed = true;
    }
    return changed;
  }
}
