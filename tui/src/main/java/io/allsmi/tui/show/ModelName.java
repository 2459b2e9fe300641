package io.allsmi.tui.show;

import io.allsmi.model.Device;

/** What a device is, in the vendor's words. */
public final class ModelName {
  private ModelName() {}

  public static String of(Device device) {
    return of(device.info().vendor(), device.model());
  }

  /** The model without the vendor's name in front of it. */
  public static String of(String vendor, String model) {
    boolean named =
        !vendor.isEmpty()
            && model.regionMatches(true, 0, vendor, 0, vendor.length())
            && model.length() > vendor.length() + 1
            && model.charAt(vendor.length()) == ' ';
    return named ? model.substring(vendor.length() + 1) : model;
  }
}
