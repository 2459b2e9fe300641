package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.model.Device;
import io.allsmi.model.Layout;
import java.util.Optional;

/**
 * A row of the list of all readings.
 *
 * @param kind what it is
 * @param device whose
 * @param label the heading, or what the reading is called
 * @param text for a fixed string: its value
 * @param reading for a reading
 */
record Entry(Kind kind, Device device, String label, String text, Optional<Reading> reading) {
  enum Kind {
    DEVICE,
    GROUP,
    FIXED,
    READING
  }

  static Entry heading(Kind kind, Device device, String label) {
    return new Entry(kind, device, label, "", Optional.empty());
  }

  static Entry fixed(Device device, String label, String value) {
    return new Entry(Kind.FIXED, device, label, value, Optional.empty());
  }

  static Entry of(Device device, Reading reading) {
    String label = reading.metric().display().label();
    return new Entry(Kind.READING, device, label, "", Optional.of(reading));
  }

  boolean isHeading() {
    return kind == Kind.DEVICE || kind == Kind.GROUP;
  }

  /** The part's name; empty for the device itself. */
  String part() {
    if (reading.isEmpty() || reading.get().part() == Layout.NO_PART) return "";
    return device.info().parts().get(reading.get().part()).name();
  }

  /** The name in queries and JSON. */
  String path() {
    return reading.map(found -> found.metric().path()).orElse(label);
  }

  /** As a person reads it, with its unit. */
  String value() {
    return reading.map(Reading::shown).orElse(text);
  }

  /** What names it on the node, for as long as it is there. */
  String key() {
    return device.name() + "\n" + part() + "\n" + path();
  }
}
