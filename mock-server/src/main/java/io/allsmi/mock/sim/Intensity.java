package io.allsmi.mock.sim;

/**
 * How hard a work uses a device in one second. Shares of what the device can do, 0 to 1.
 *
 * @param busy time in which something runs
 * @param tensor time of the matrix units
 * @param dram time of the memory
 * @param link traffic over links to other devices
 * @param bus traffic over the bus to the host
 * @param demand power that it would take without a limit: 0 for an idle device, 1 for its limit;
 *     more than 1 is held back
 * @param cores CPU cores of the host, for each device
 * @param disk traffic of the host's disks, for each device, by 1 GB/s; negative for writing
 * @param network traffic of the host's network, for each device, by 1 GB/s
 */
public record Intensity(
    double busy,
    double tensor,
    double dram,
    double link,
    double bus,
    double demand,
    double cores,
    double disk,
    double network) {
  static final Intensity NONE = new Intensity(0, 0, 0, 0, 0, 0, 0.05, 0, 0);
}
