package io.allsmi.mock.node;

import io.allsmi.mock.effect.Effect;
import io.allsmi.mock.effect.Incident;
import io.allsmi.mock.effect.NodeCourse;
import io.allsmi.mock.effect.When;
import io.allsmi.mock.health.Variant;
import io.allsmi.mock.health.XidWords;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.KeyType;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a node can tell of what has happened to it since its boot. */
final class Chronicle {
  private static final int MOST = 512;
  private static final String ADVICE =
      "look for errors of its driver in the kernel log (dmesg), then reset it or reboot the node;"
          + " if it was taken out on purpose, start the program again";

  private final NodeCourse course;
  private final boolean xids;
  private final Tick tick;
  private final Variant variant;
  private final Inventory inventory;
  private final String prefix;

  Chronicle(
      NodeCourse course,
      SimulatedPlatform platform,
      Tick tick,
      Variant variant,
      Inventory inventory) {
    this.course = course;
    xids = platform.reportsXids();
    prefix = platform.prefix();
    this.tick = tick;
    this.variant = variant;
    this.inventory = inventory;
  }

  /** What happened once, before it has a number. */
  private record Happened(long millis, int device, String code, OptionalLong number, String text) {}

  /** The last events since the boot, oldest first. */
  List<Event> events(long seed) {
    List<Happened> all = new ArrayList<>();
    long[] count = new long[1];
    for (Incident incident : course.incidents()) {
      int xid = xids ? incident.effect().xid() : 0;
      boolean gone = incident.effect() instanceof Effect.Lost;
      if (xid == 0 && !gone) continue;
      for (int device = 0; device < Incident.MOST_DEVICES; device++) {
        if (!incident.isOf(device) || name(device).isEmpty()) continue;
        if (xid != 0) count[0] += xids(incident.when(), device, xid, all);
        if (gone) count[0] += gone(incident.when(), device, all);
      }
    }
    all.sort(Comparator.comparingLong(Happened::millis).thenComparingInt(Happened::device));
    String session = Draw.hex(Draw.of(seed, tick.bootMillis()), 12);
    List<Event> events = new ArrayList<>();
    int first = Math.max(0, all.size() - MOST);
    for (int i = first; i < all.size(); i++) {
      Happened one = all.get(i);
      long seq = count[0] - (all.size() - 1 - i);
      Moment at = Moment.ofWall(one.millis());
      events.add(
          new Event(session, seq, at, name(one.device()), one.code(), one.number(), one.text()));
    }
    return events;
  }

  /** Adds the last ones and says how many there are. */
  private long xids(When when, int device, int xid, List<Happened> all) {
    String text = name(device) + ": " + XidWords.of(xid).sentence(xid);
    long last = when.begun(time());
    long first = when.begun(bootTime() - 1);
    for (long i = Math.max(first, last - MOST); i < last; i++) {
      long at = course.startMillis() + when.beginning(i);
      all.add(new Happened(at, device, "xid", OptionalLong.of(xid), text));
    }
    return last - first;
  }

  private long gone(When when, int device, List<Happened> all) {
    String what = describe(device);
    long last = when.begun(time());
    long first = when.begun(bootTime() - 1);
    long count = 0;
    for (long i = first; i < last; i++) {
      count++;
      long at = when.beginning(i);
      boolean recent = i >= last - MOST;
      if (recent) all.add(happened(at, device, "device_lost", what + " has gone"));
      long end = at + when.duration();
      if (end > time()) continue;
      count++;
      if (recent) all.add(happened(end, device, "device_returned", what + " is back"));
    }
    return count;
  }

  private Happened happened(long at, int device, String code, String text) {
    return new Happened(course.startMillis() + at, device, code, OptionalLong.empty(), text);
  }

  /** One for each device that is lost. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (Incident incident : course.incidents()) {
      boolean lost = incident.effect() instanceof Effect.Lost && incident.when().isOn(time());
      for (int device = 0; lost && device < Incident.MOST_DEVICES; device++) {
        if (incident.isOf(device) && !name(device).isEmpty()) {
          all.add(lost(device, incident.when()));
        }
      }
    }
    return all;
  }

  private Finding lost(int device, When when) {
    long since = course.startMillis() + when.lastBeginning(time());
    String what = describe(device).substring(name(device).length());
    return new Finding(
        Severity.CRITICAL,
        "lost",
        name(device),
        Optional.of(Moment.ofWall(since)),
        "it has gone: its driver does not name it any more" + what,
        ADVICE);
  }

  private String describe(int device) {
    int ordinal = inventory.ordinal(name(device));
    if (ordinal < 0) return name(device);
    String model = inventory.devices().get(ordinal).model();
    String pci = inventory.devices().get(ordinal).key(KeyType.PCI);
    return name(device) + " (" + model + (pci.isEmpty() ? "" : " at " + pci) + ")";
  }

  /** What a device is called; empty when there is none of that number. */
  private String name(int device) {
    int place = variant.place(device);
    String name = prefix + place;
    return place < 0 || inventory.ordinal(name) < 0 ? "" : name;
  }

  private long time() {
    return tick.wallMillis() - course.startMillis();
  }

  private long bootTime() {
    return tick.bootMillis() - course.startMillis();
  }
}
