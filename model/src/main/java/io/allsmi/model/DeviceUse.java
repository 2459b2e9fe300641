package io.allsmi.model;

import java.util.List;

/**
 * What a process does on one device.
 *
 * @param device the device's name
 * @param kind the vendor's word for how it uses it, for example {@code compute}; empty when not
 *     known
 * @param memoryBytes memory of the device that it holds; NaN when not known
 * @param shares its shares of the device's engines
 */
public record DeviceUse(String device, String kind, double memoryBytes, List<EngineShare> shares) {
  public DeviceUse {
    shares = List.copyOf(shares);
  }
}
