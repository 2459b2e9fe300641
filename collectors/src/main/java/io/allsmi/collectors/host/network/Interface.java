package io.allsmi.collectors.host.network;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.model.collect.Platform;

/**
 * What /sys/class/net says of an interface that decides whether it is shown.
 *
 * @param name of the interface
 * @param number the kernel's, which another interface of that name does not get
 * @param device the place in sysfs of the hardware that it belongs to; empty for a virtual one
 * @param type its ARPHRD number: 1 for Ethernet
 * @param master the interface that it is a member of; empty for none
 * @param port the driver's name of its port; empty when it has none
 * @param isStacked whether it is made of other interfaces of this machine: a bridge, a bond, a VLAN
 * @param isUp whether the kernel calls it usable
 */
record Interface(
    String name,
    String number,
    String device,
    int type,
    String master,
    String port,
    boolean isStacked,
    boolean isUp) {
  private static final String CLASS = "/sys/class/net/";
  private static final int ETHERNET = 1;
  private static final int INFINIBAND = 32;

  static String folder(String name) {
    return CLASS + name;
  }

  /** Reads what sysfs has of it. */
  static Interface read(Platform platform, Attributes attributes, String name) {
    String folder = folder(name);
    String place = Links.follow(platform, folder);
    String own = place.isEmpty() ? folder : place;
    double type = attributes.number(folder + "/type");
    return new Interface(
        name,
        attributes.line(folder + "/ifindex"),
        Links.follow(platform, own + "/device"),
        type >= 0 ? (int) type : ETHERNET,
        attributes.linkName(folder + "/master"),
        attributes.line(folder + "/phys_port_name"),
        isStacked(attributes, folder),
        !attributes.line(folder + "/operstate").equals("down"));
  }

  private static boolean isStacked(Attributes attributes, String folder) {
    if (attributes.exists(folder + "/bridge") || attributes.exists(folder + "/bonding")) {
      return true;
    }
    for (String entry : attributes.names(folder)) {
      if (entry.startsWith("lower_")) return true;
    }
    return false;
  }

  /** Whether it has hardware of its own. */
  boolean isPhysical() {
    return !device.isEmpty();
  }

  /** Ethernet, wireless too, or InfiniBand: not CAN, not a tunnel, not the loopback. */
  boolean isNetwork() {
    return type == ETHERNET || type == INFINIBAND;
  }

  /** The software end of a virtual function or of another port that its hardware switches. */
  boolean isRepresentor() {
    return port.startsWith("pf") || (port.startsWith("c") && port.contains("pf"));
  }
}
