package io.allsmi.collectors.host.sysfs;

import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/** What the bus crosses between two functions, by where they are in sysfs. */
public final class PciPath {
  private PciPath() {}

  /** Where a function is: {@code /sys/devices/pci0000:00/0000:00:01.0/0000:01:00.0}. */
  public static String place(Platform platform, String address) {
    boolean known = PciAddress.isAddress(address);
    return known ? Links.follow(platform, "/sys/bus/pci/devices/" + address) : "";
  }

  /**
   * The farthest that lies between two places, in the words of the catalogue's path: {@code
   * internal}, {@code single_switch}, {@code multiple_switches}, {@code host_bridge} or, across
   * host bridges, {@code system}.
   *
   * @return empty when one of them is not on the bus
   */
  public static String between(String one, String other) {
    List<String> mine = bridges(one);
    List<String> yours = bridges(other);
    if (mine.isEmpty() || yours.isEmpty()) return "";
    int common = 0;
    int least = Math.min(mine.size(), yours.size());
    while (common < least && mine.get(common).equals(yours.get(common))) common++;
    if (common == 0) return "system";
    if (isOneDevice(mine, yours, common)) return "internal";
    if (common == 1) return "host_bridge";
    // Below the last bridge that both are behind: a port of its switch, and the function.
    int farthest = Math.max(mine.size(), yours.size()) - common;
    return farthest <= 2 ? "single_switch" : "multiple_switches";
  }

  private static boolean isOneDevice(List<String> mine, List<String> yours, int common) {
    if (common < mine.size() - 1 || common < yours.size() - 1) return false;
    return device(mine.getLast()).equals(device(yours.getLast()));
  }

  /** The address without its function. */
  private static String device(String address) {
    int point = address.lastIndexOf('.');
    return point < 0 ? address : address.substring(0, point);
  }

  /** The host bridge, the bridges below it and the function; empty for what is not on the bus. */
  private static List<String> bridges(String place) {
    List<String> names = new ArrayList<>();
    for (String name : place.split("/", -1)) {
      boolean host = name.startsWith("pci") && names.isEmpty();
      if (host || (!names.isEmpty() && PciAddress.isAddress(name))) names.add(name);
    }
    return names.size() < 2 ? List.of() : names;
  }
}
