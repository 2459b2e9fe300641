package io.allsmi.collectors.nvml.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of devices: the library's index when a device is first seen, kept for its place on the
 * bus while the program runs. After a GPU was lost the indexes of the others shift; names do not.
 */
final class Names {
  private final Map<String, String> byPlace = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param place the PCI address, or what else stays where there is none
   */
  synchronized String of(String place, int index) {
    String known = byPlace.get(place);
    if (known != null) return known;
    int number = index;
    while (!taken.add("nvidia" + number)) number++;
    String name = "nvidia" + number;
    byPlace.put(place, name);
    return name;
  }
}
