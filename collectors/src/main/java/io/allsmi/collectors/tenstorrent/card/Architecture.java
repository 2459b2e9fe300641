package io.allsmi.collectors.tenstorrent.card;

/** The families of Tenstorrent's chips, by their PCI device ids (tt-kmd, enumerate.h). */
public enum Architecture {
  GRAYSKULL("Grayskull", "0xfaca"),
  WORMHOLE("Wormhole", "0x401e"),
  BLACKHOLE("Blackhole", "0xb140"),
  UNKNOWN("Tenstorrent", "");

  private static final Architecture[] ALL = values();

  private final String title;
  private final String pciDevice;

  Architecture(String title, String pciDevice) {
    this.title = title;
    this.pciDevice = pciDevice;
  }

  /** The vendor's name of it. */
  public String title() {
    return title;
  }

  /**
   * The family of a PCI function.
   *
   * @param id as sysfs writes it, {@code 0x401e}
   */
  public static Architecture ofPciDevice(String id) {
    if (id.isEmpty()) return UNKNOWN;
    for (Architecture each : ALL) {
      if (each.pciDevice.equals(id)) return each;
    }
    return UNKNOWN;
  }

  /** The model of a chip: the family with the card that it is on. */
  public String chipModel(String card) {
    return card.isEmpty() ? title : title + " " + card;
  }
}
