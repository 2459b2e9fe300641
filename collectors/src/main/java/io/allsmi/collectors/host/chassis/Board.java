package io.allsmi.collectors.host.chassis;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who made the machine and what it is called: from its firmware tables (DMI) on PCs and servers,
 * from the device tree on ARM boards.
 *
 * @param vendor in lower case, without the form of the company
 * @param model of the machine, or of its main board where the maker of the machine gave no name
 * @param info serial, uuid, board, firmware: what of it can be read
 */
record Board(String vendor, String model, Info info) {
  private static final String DMI = "/sys/class/dmi/id/";
  private static final String DEVICE_TREE = "/proc/device-tree/";

  // What firmware is shipped with when nobody filled it in.
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "to be filled by o.e.m.",
          "default string",
          "system product name",
          "system manufacturer",
          "system serial number",
          "system version",
          "product name",
          "not specified",
          "not applicable",
          "not available",
          "o.e.m.",
          "oem",
          "invalid",
          "undefined",
          "unknown",
          "none",
          "n/a",
          "na",
          "0",
          "0123456789",
          "123456789",
          "chassis serial number",
          "03000200-0400-0500-0006-000700080009",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff");

  private static final String[] FORMS_OF_COMPANIES = {
    ",", " inc", " corp", " co.", " ltd", " gmbh", " computer"
  };

  static Board read(Attributes attributes) {
    String product = dmi(attributes, "product_name");
    String mainBoard = dmi(attributes, "board_name");
    String model = product.isEmpty() ? mainBoard : product;
    if (model.isEmpty()) return ofDeviceTree(attributes);
    String maker = dmi(attributes, product.isEmpty() ? "board_vendor" : "sys_vendor");
    Info info =
        Info.of(
            Map.of(
                "uuid", dmi(attributes, "product_uuid").toLowerCase(Locale.ROOT),
                "serial", dmi(attributes, "product_serial"),
                "board", mainBoard.equals(model) ? "" : mainBoard,
                "firmware", dmi(attributes, "bios_version")));
    return new Board(vendorOf(maker), model, info);
  }

  /** The model of a device tree begins with its maker's name; its strings end with a NUL. */
  private static Board ofDeviceTree(Attributes attributes) {
    String model = string(attributes.text(DEVICE_TREE + "model"));
    String serial = string(attributes.text(DEVICE_TREE + "serial-number"));
    int space = model.indexOf(' ');
    String vendor = space < 0 ? "" : model.substring(0, space);
    return new Board(vendorOf(vendor), model, Info.of("serial", serial));
  }

  private static String string(Text text) {
    text.rewind();
    text.nextLine();
    return Printable.of(text.upTo('\0')).strip();
  }

  private static String dmi(Attributes attributes, String name) {
    String value = attributes.line(DMI + name);
    return PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT)) ? "" : value;
  }

  static String vendorOf(String maker) {
    String vendor = maker.toLowerCase(Locale.ROOT);
    int end = vendor.length();
    for (String form : FORMS_OF_COMPANIES) {
      int at = vendor.indexOf(form);
      if (at > 0) end = Math.min(end, at);
    }
    return vendor.substring(0, end).strip();
  }

  boolean isKnown() {
    return !model.isEmpty();
  }

  /** The chassis with its sensors as parts. */
  DeviceInfo withParts(List<Part> parts) {
    return DeviceInfo.of("chassis", DeviceKind.CHASSIS, vendor, model, info).withParts(parts);
  }
}
