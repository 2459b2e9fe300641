package io.allsmi.cli.settings;

/** One item of {@code --devices}. A device is chosen when any item chooses it. */
public sealed interface DeviceSelector {

  /** The accelerator with this index, counted from 0 in the order of the device names. */
  record ByIndex(int index) implements DeviceSelector {}

  /**
   * The device with this name ({@code nvidia0}), or whose uuid is or begins with this text.
   *
   * @param text never empty, and no number
   */
  record ByName(String text) implements DeviceSelector {}

  /**
   * Every device whose attribute has this value, whatever the case; a model may be given in part.
   *
   * @param value never empty
   */
  record ByAttribute(Attribute attribute, String value) implements DeviceSelector {}

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
