package io.allsmi.mock.sim;

/** What is summed over time: whole numbers, so that sums are exact and never decrease. */
public enum Amount {
  /** Millijoules of the device. */
  ENERGY,
  /** Milliseconds in which the device is held back by its power limit. */
  CAPPED,
  /** KiB received over links to other devices. */
  LINK_RECEIVED,
  /** KiB sent over links to other devices. */
  LINK_SENT,
  /** KiB received over the bus. */
  BUS_RECEIVED,
  /** KiB sent over the bus. */
  BUS_SENT,
  /** Core-milliseconds of the host's CPUs. */
  CPU,
  /** KiB read from the host's disks. */
  DISK_READ,
  /** KiB written to the host's disks. */
  DISK_WRITTEN,
  /** KiB that the host receives from the network. */
  NETWORK_RECEIVED,
  /** KiB that the host sends to the network. */
  NETWORK_SENT
}
