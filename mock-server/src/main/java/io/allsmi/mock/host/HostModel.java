package io.allsmi.mock.host;

import java.util.List;

/**
 * A model of machine.
 *
 * @param cpu its processors
 * @param memoryBytes memory that its kernel manages
 * @param disks its block devices
 * @param mounts its filesystems
 * @param ports its network interfaces
 * @param board its chassis
 * @param system what runs on it
 */
public record HostModel(
    Cpu cpu,
    double memoryBytes,
    List<Disk> disks,
    List<Mount> mounts,
    List<Port> ports,
    Board board,
    Os system) {

  /**
   * @param packages how many there are
   * @param cores of each
   * @param threads of each core
   * @param megahertz highest clock
   * @param idleWatts power of a package when idle
   * @param wattsByCore by how much more a busy thread makes it
   * @param energy whether its energy is counted
   * @param thermal whether its temperature can be read
   */
  public record Cpu(
      String vendor,
      String model,
      String firmware,
      int packages,
      int cores,
      int threads,
      double megahertz,
      double idleWatts,
      double wattsByCore,
      boolean energy,
      boolean thermal) {
    int logical() {
      return packages * cores * threads;
    }
  }

  /** A disk; those on NVMe have a temperature. */
  public record Disk(
      String name, String vendor, String model, String transport, String pci, double bytes) {}

  public record Mount(String point, String type, String source, double bytes, double used) {}

  /**
   * @param share of the node's traffic that it carries, 0 to 1
   */
  public record Port(
      String name,
      String vendor,
      String driver,
      String pci,
      String id,
      double bytesPerSecond,
      double share) {}

  /**
   * @param watts power beside processors and accelerators; NaN where nothing meters the machine
   * @param sensors names of thermometers
   * @param fans names of fans
   */
  public record Board(
      String vendor, String model, double watts, List<String> sensors, List<String> fans) {}

  public record Os(String name, String kernel, String arch) {
    /** Whether it is macOS, which tells less than Linux and names its processes otherwise. */
    public boolean isMacos() {
      return name.startsWith("macOS");
    }
  }
}
