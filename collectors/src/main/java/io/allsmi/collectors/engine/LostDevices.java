package io.allsmi.collectors.engine;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.KeyType;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Remembers since when devices are lost, and says when one goes, comes back or is new. */
final class LostDevices {
  private static final String ADVICE =
      "look for errors of its driver in the kernel log (dmesg), then reset it or reboot the node;"
          + " if it was taken out on purpose, start the program again";

  private final EventRing events;
  private Inventory inventory = Inventory.EMPTY;
  private List<Integer> lost = List.of();
  private final Map<String, Moment> since = new HashMap<>();
  private List<Finding> findings = List.of();

  LostDevices(EventRing events) {
    this.events = events;
  }

  /**
   * Takes note of what is there now.
   *
   * @param moreSources whether a source has its first answer, whose devices are no news
   */
  void update(Inventory now, List<Integer> lostNow, boolean moreSources, Moment at) {
    if (now.generation() == inventory.generation() && lostNow.equals(lost)) return;
    for (int i = 0; i < now.size(); i++) {
      DeviceInfo device = now.devices().get(i);
      if (!device.kind().staysWhenLost()) continue;
      String name = device.name();
      if (lostNow.contains(i)) {
        if (since.putIfAbsent(name, at) == null) add(at, device, "device_lost", "has gone");
      } else if (since.remove(name) != null) {
        add(at, device, "device_returned", "is back");
      } else if (!moreSources && inventory.ordinal(name) < 0) {
        add(at, device, "device_found", "was found");
      }
    }
    inventory = now;
    lost = lostNow;
    findings = findings();
  }

  private void add(Moment at, DeviceInfo device, String code, String what) {
    String text = describe(device) + " " + what;
    events.add(
        new Event("", 0, at, device.name(), code, OptionalLong.empty(), text), device.name());
  }

  private static String describe(DeviceInfo device) {
    return device.name() + known(device);
  }

  /** What it was and where, in brackets; empty when neither is known. */
  private static String known(DeviceInfo device) {
    String pci = device.key(KeyType.PCI);
    if (device.model().isEmpty() && pci.isEmpty()) return "";
    if (pci.isEmpty()) return " (" + device.model() + ")";
    if (device.model().isEmpty()) return " (at " + pci + ")";
    return " (" + device.model() + " at " + pci + ")";
  }

  private List<Finding> findings() {
    List<Finding> all = new ArrayList<>(lost.size());
    for (int ordinal : lost) {
      DeviceInfo device = inventory.devices().get(ordinal);
      Moment at = since.get(device.name());
      all.add(
          new Finding(
              Severity.CRITICAL,
              "lost",
              device.name(),
              Optional.ofNullable(at),
              "it has gone: its driver does not name it any more" + known(device),
              ADVICE));
    }
    return List.copyOf(all);
  }

  /** One for each lost device. */
  List<Finding> list() {
    return findings;
  }
}
