package io.allsmi.model;

import io.allsmi.model.catalogue.PartKind;

/**
 * A part of a device.
 *
 * @param kind what it is
 * @param name the vendor's own name of it, unique for its kind within the device
 * @param info fixed strings, for example type and remote end of a link
 */
public record Part(PartKind kind, String name, Info info) {
  public Part {
    name = Strings.intern(name);
  }

  public static Part of(PartKind kind, String name) {
    return new Part(kind, name, Info.NONE);
  }
}
