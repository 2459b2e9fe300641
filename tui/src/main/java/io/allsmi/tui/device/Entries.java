package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Readings;
import io.allsmi.model.Device;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Group;
import io.allsmi.tui.dialog.TextFilter;
import java.util.ArrayList;
import java.util.List;

/** The list of all readings, of a device or of the node, in groups. */
final class Entries {
  private final TextFilter filter;
  private final List<Entry> list = new ArrayList<>();

  private Entries(TextFilter filter) {
    this.filter = filter;
  }

  /**
   * @param device the name of the device, empty for the whole node
   */
  static List<Entry> of(Snapshot snapshot, String device, TextFilter filter) {
    Entries entries = new Entries(filter);
    if (!device.isEmpty()) {
      snapshot.device(device).ifPresent(one -> entries.add(one, false));
      return entries.list;
    }
    for (Device one : snapshot.devices()) {
      if (one.kind().isAccelerator()) entries.add(one, true);
    }
    for (Device one : snapshot.devices()) {
      if (!one.kind().isAccelerator()) entries.add(one, true);
    }
    return entries.list;
  }

  private void add(Device device, boolean named) {
    int start = list.size();
    if (named) list.add(Entry.heading(Entry.Kind.DEVICE, device, title(device)));
    int empty = list.size();
    Readings readings = Readings.of(device);
    for (Group group : Group.values()) addOwn(readings, group);
    addParts(readings);
    addFixed(device);
    if (list.size() == empty) {
      while (list.size() > start) list.removeLast();
    }
  }

  private static String title(Device device) {
    String model = device.model();
    return device.name() + "  " + (model.isEmpty() ? device.kind().word() : model);
  }

  private void addOwn(Readings readings, Group group) {
    boolean first = true;
    for (Reading reading : readings.own()) {
      if (reading.metric().group() != group) continue;
      Entry entry = Entry.of(readings.device(), reading);
      if (!takes(entry, group.title())) continue;
      if (first) heading(readings.device(), group.title());
      first = false;
      list.add(entry);
    }
  }

  private void addParts(Readings readings) {
    int before = -1;
    for (Reading reading : readings.ofParts()) {
      Entry entry = Entry.of(readings.device(), reading);
      Part part = readings.device().info().parts().get(reading.part());
      String title = part.kind().word() + " " + part.name();
      if (!takes(entry, title)) continue;
      if (reading.part() != before) heading(readings.device(), title);
      before = reading.part();
      list.add(entry);
    }
  }

  private void addFixed(Device device) {
    boolean[] first = {true};
    device
        .info()
        .info()
        .forEach(
            (key, value) -> {
              Entry entry = Entry.fixed(device, key, value);
              if (!filter.takes(device.name(), key, value)) return;
              if (first[0]) heading(device, "identity");
              first[0] = false;
              list.add(entry);
            });
  }

  private void heading(Device device, String title) {
    list.add(Entry.heading(Entry.Kind.GROUP, device, title));
  }

  private boolean takes(Entry entry, String heading) {
    if (filter.isEmpty()) return true;
    Reading reading = entry.reading().orElseThrow();
    return filter.takes(
        entry.label(), entry.path(), heading, entry.device().name(), reading.block().source());
  }
}
