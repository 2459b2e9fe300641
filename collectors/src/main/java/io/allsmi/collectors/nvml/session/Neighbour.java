package io.allsmi.collectors.nvml.session;

import com.sun.jna.Pointer;

/**
 * A device of the library as the others see it.
 *
 * @param name the device's name, or the one that it will probably have
 * @param address its place on the PCI bus; empty when not known
 * @param handle {@code nvmlDevice_t}; {@link Pointer#NULL} while it is not open
 */
public record Neighbour(String name, String address, Pointer handle) {
  /** Whether it can be asked about. */
  public boolean isOpen() {
    return Pointer.nativeValue(handle) != 0;
  }
}
