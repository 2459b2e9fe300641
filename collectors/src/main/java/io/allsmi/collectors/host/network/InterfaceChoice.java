package io.allsmi.collectors.host.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which interfaces are shown: those where traffic enters and leaves the machine, each byte once.
 *
 * <p>These are the ones with hardware, so the members of a bond and not the bond, the port and not
 * its bridge or VLAN. Where the hardware's own interface is a member of another one with hardware
 * (the fast path of a virtual machine in a cloud), only that one counts all. A container has no
 * hardware: there the ends of the links that leave it are shown.
 */
final class InterfaceChoice {
  // Where sysfs says nothing of them: what no traffic leaves by, and the ends of inner containers.
  private static final String[] INTERNAL = {"lo", "ifb", "dummy", "veth", "cali", "lxc"};

  private InterfaceChoice() {}

  static List<Interface> shown(List<Interface> all) {
    List<Interface> physical = new ArrayList<>();
    for (Interface one : all) {
      if (isPort(one, all)) physical.add(one);
    }
    return physical.isEmpty() ? ends(all) : physical;
  }

  private static boolean isPort(Interface one, List<Interface> all) {
    if (!one.isPhysical() || !one.isNetwork() || one.isRepresentor()) return false;
    Interface master = find(one.master(), all);
    return master == null || !master.isPhysical();
  }

  private static List<Interface> ends(List<Interface> all) {
    List<Interface> ends = new ArrayList<>();
    for (Interface one : all) {
      boolean leaves = one.isNetwork() && one.master().isEmpty() && !one.isStacked();
      if (leaves && one.isUp() && !isInternal(one.name())) ends.add(one);
    }
    return ends;
  }

  private static boolean isInternal(String name) {
    for (String prefix : INTERNAL) {
      if (name.startsWith(prefix)) return true;
    }
    return false;
  }

  private static @Nullable Interface find(String name, List<Interface> all) {
    for (Interface one : all) {
      if (one.name().equals(name)) return one;
    }
    return null;
  }
}
