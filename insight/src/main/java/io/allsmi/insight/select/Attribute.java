package io.allsmi.insight.select;

import io.allsmi.model.DeviceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What devices can be chosen by. */
public enum Attribute {
  KIND(true),
  VENDOR(false),
  MODEL(false),
  NAME(true),
  UUID(false),
  SERIAL(false),
  PCI(false),
  SOURCE(true);

  private final String word = name().toLowerCase(Locale.ROOT);
  private final boolean hostToo;

  Attribute(boolean hostToo) {
    this.hostToo = hostToo;
  }

  String word() {
    return word;
  }

  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Attribute attribute : values()) words.add(attribute.word);
    return words;
  }

  /**
   * Whether it chooses among devices like this one. A vendor, a model or an address is asked for to
   * choose accelerators: {@code vendor=intel} does not mean the CPU.
   */
  boolean isOf(DeviceInfo device) {
    return hostToo || !Devices.isOfHost(device);
  }

  /** What the device has; empty for nothing, and for the source, which is no part of a device. */
  String value(DeviceInfo device) {
    return switch (this) {
      case KIND -> device.kind().word();
      case VENDOR -> device.vendor();
      case MODEL -> device.model();
      case NAME -> device.name();
      case UUID -> device.info().get("uuid");
      case SERIAL -> device.info().get("serial");
      case PCI -> device.info().get("pci");
      case SOURCE -> "";
    };
  }

  /** Whether a value is what was asked for, both in lower case. */
  public boolean fits(String actual, String asked) {
    return switch (this) {
      case MODEL -> hasWords(actual, asked);
      case UUID -> Uuids.begins(actual, asked);
      case PCI -> !actual.isEmpty() && address(actual).equals(address(asked));
      default -> actual.equals(asked);
    };
  }

  /** Whether a text has another in it that begins and ends with its words. */
  private static boolean hasWords(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) return true;
    }
    return false;
  }

  /**
   * A PCI address without the domain where that is 0, which some write with four or eight digits.
   */
  private static String address(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.indexOf(':', colon + 1) < 0) return text;
    int digit = 0;
    while (digit < colon && text.charAt(digit) == '0') digit++;
    return digit == colon ? text.substring(colon + 1) : text.substring(digit);
  }
}
