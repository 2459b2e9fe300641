package io.allsmi.model;

/** By what a device can be recognized, from the strongest to the weakest. */
public enum KeyType {
  /** The vendor's identity of the device. */
  UUID,
  /** Serial number of the board, with the die where a board has several. */
  SERIAL,
  /** PCI address, {@code 0000:4b:00.0}. */
  PCI,
  /** The driver's node, for example {@code /dev/nvidia0}. */
  NODE,
  /** Only its name: for what has no identity beyond it (a CPU package, a mount point). */
  NAME
}
