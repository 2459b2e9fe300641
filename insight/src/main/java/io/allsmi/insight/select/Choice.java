package io.allsmi.insight.select;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One item of a selection: says which devices it means, and what to tell when it means none. */
sealed interface Choice {
  /** Marks the devices that are meant. */
  void mark(Snapshot snapshot, boolean[] chosen);

  /** One line on an item that means no device of the snapshot. */
  String complaint(Snapshot snapshot);

  /** The accelerator at a place among all, the lost ones counted too. */
  record Index(int index) implements Choice {
    @Override
    public void mark(Snapshot snapshot, boolean[] chosen) {
      List<DeviceInfo> devices = snapshot.inventory().devices();
      int place = 0;
      for (int i = 0; i < devices.size(); i++) {
        if (devices.get(i).kind().isAccelerator() && place++ == index) chosen[i] = true;
      }
    }

    @Override
    public String complaint(Snapshot snapshot) {
      int n = snapshot.accelerators().size();
      String there = n == 0 ? "there is no accelerator" : n == 1 ? "there is one, 0" : "";
      if (there.isEmpty()) there = "there are " + n + ", 0 to " + (n - 1);
      return "no accelerator " + index + ": " + there;
    }
  }

  /** A device by its name, or by a uuid that begins so and fits no other. */
  record Named(String text) implements Choice {
    static final int SHORTEST_UUID = 4;

    @Override
    public void mark(Snapshot snapshot, boolean[] chosen) {
      List<DeviceInfo> devices = snapshot.inventory().devices();
      for (int i = 0; i < devices.size(); i++) {
        if (devices.get(i).name().equalsIgnoreCase(text)) {
          chosen[i] = true;
          return;
        }
      }
      List<Integer> fits = fits(devices);
      if (fits.size() == 1 && text.length() >= SHORTEST_UUID) chosen[fits.getFirst()] = true;
    }

    private List<Integer> fits(List<DeviceInfo> devices) {
      List<Integer> fits = new ArrayList<>();
      for (int i = 0; i < devices.size(); i++) {
        if (Uuids.begins(devices.get(i).info().get("uuid"), text)) fits.add(i);
      }
      return fits;
    }

    @Override
    public String complaint(Snapshot snapshot) {
      List<DeviceInfo> devices = snapshot.inventory().devices();
      List<Integer> fits = fits(devices);
      if (fits.isEmpty()) {
        List<String> names = new ArrayList<>();
        for (DeviceInfo device : devices) names.add(device.name());
        return "no device is called '"
            + text
            + "', and no uuid begins so"
            + Nearest.hint(text, names);
      }
      if (text.length() < SHORTEST_UUID) {
        return "'"
            + text
            + "' is too short for a uuid: give "
            + SHORTEST_UUID
            + " characters or more";
      }
      StringBuilder names = new StringBuilder();
      for (int fit : fits) {
        names.append(names.isEmpty() ? "" : ", ").append(devices.get(fit).name());
      }
      return "'" + text + "' begins the uuids of " + names + ": give more of it";
    }
  }

  /**
   * Every device whose attribute has a value, whatever the case.
   *
   * @param part whether a part of the value is enough
   */
  record ByAttribute(Attribute attribute, String value, boolean part) implements Choice {
    private static final int MOST_VALUES = 8;

    @Override
    public void mark(Snapshot snapshot, boolean[] chosen) {
      List<DeviceInfo> devices = snapshot.inventory().devices();
      for (int i = 0; i < devices.size(); i++) {
        if (!attribute.isOf(devices.get(i))) continue;
        if (attribute == Attribute.SOURCE) chosen[i] |= hasSource(snapshot, i);
        else chosen[i] |= fits(devices.get(i));
      }
    }

    private boolean fits(DeviceInfo device) {
      if (attribute == Attribute.KIND && !part) return Devices.isOfKind(device, value);
      String actual = attribute.value(device).toLowerCase(Locale.ROOT);
      return part ? actual.contains(value) : attribute.fits(actual, value);
    }

    private boolean hasSource(Snapshot snapshot, int device) {
      for (Block block : snapshot.blocks()) {
        Layout layout = block.layout();
        if (layout.start(device) == layout.end(device)) continue;
        String source = block.source().toLowerCase(Locale.ROOT);
        if (part ? source.contains(value) : source.equals(value)) return true;
      }
      return false;
    }

    @Override
    public String complaint(Snapshot snapshot) {
      String asked = attribute.word() + (part ? "=~" : "=") + value;
      List<String> values = new ArrayList<>();
      for (DeviceInfo device : snapshot.inventory().devices()) {
        String actual = attribute.isOf(device) ? attribute.value(device) : "";
        if (!actual.isEmpty() && !values.contains(actual)) values.add(actual);
      }
      String there = values.isEmpty() ? "" : "; there is " + listed(values);
      return "no device has " + asked + there;
    }

    private static String listed(List<String> values) {
      boolean more = values.size() > MOST_VALUES;
      return String.join(", ", more ? values.subList(0, MOST_VALUES) : values)
          + (more ? " and more" : "");
    }
  }
}
