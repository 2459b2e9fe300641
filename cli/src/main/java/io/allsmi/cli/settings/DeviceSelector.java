package io.allsmi.cli.settings;

import io.allsmi.model.DeviceInfo;
import java.util.Locale;

/** One item of {@code --devices}. A device is chosen when any item chooses it. */
public sealed interface DeviceSelector {

  /**
   * Whether this chooses a device.
   *
   * @param accelerator its place among the node's accelerators, from 0; -1 for another device
   */
  boolean chooses(DeviceInfo device, int accelerator);

  /** The accelerator with this index, counted from 0 in the order of the device names. */
  record ByIndex(int index) implements DeviceSelector {
    @Override
    public boolean chooses(DeviceInfo device, int accelerator) {
      return accelerator == index;
    }
  }

  /**
   * The device with this name ({@code nvidia0}), or whose uuid is or begins with this text.
   *
   * @param text never empty, and no number
   */
  record ByName(String text) implements DeviceSelector {
    @Override
    public boolean chooses(DeviceInfo device, int accelerator) {
      return device.name().equals(text)
          || device.info().get("uuid").regionMatches(true, 0, text, 0, text.length());
    }
  }

  /**
   * Every device whose attribute has this value, whatever the case; a model may be given in part.
   *
   * @param value never empty
   */
  record ByAttribute(Attribute attribute, String value) implements DeviceSelector {
    @Override
    public boolean chooses(DeviceInfo device, int accelerator) {
      return switch (attribute) {
        case VENDOR -> device.vendor().equalsIgnoreCase(value);
        case KIND -> device.kind().word().equalsIgnoreCase(value);
        case MODEL -> holds(device.model(), value);
        case UUID -> device.info().get("uuid").equalsIgnoreCase(value);
        case PCI -> device.info().get("pci").equalsIgnoreCase(value);
        case SERIAL -> device.info().get("serial").equalsIgnoreCase(value);
      };
    }

    private static boolean holds(String text, String part) {
      return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
  }

  /** What a device can be chosen by. */
  enum Attribute {
    VENDOR,
    KIND,
    MODEL,
    UUID,
    PCI,
    SERIAL
  }
}
