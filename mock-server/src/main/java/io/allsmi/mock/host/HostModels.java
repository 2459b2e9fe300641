package io.allsmi.mock.host;

import io.allsmi.mock.host.HostModel.Board;
import io.allsmi.mock.host.HostModel.Cpu;
import io.allsmi.mock.host.HostModel.Disk;
import io.allsmi.mock.host.HostModel.Mount;
import io.allsmi.mock.host.HostModel.Os;
import io.allsmi.mock.host.HostModel.Port;
import java.util.List;

/** The machines that carry the accelerators. */
public final class HostModels {
  private static final double GIB = 1L << 30;
  private static final double TB = 1e12;
  private static final double GIGABIT = 1e9 / 8;
  private static final Os UBUNTU = new Os("Ubuntu 22.04.5 LTS", "5.15.0-122-generic", "amd64");
  private static final Os UBUNTU_24 = new Os("Ubuntu 24.04.2 LTS", "6.8.0-55-generic", "amd64");
  private static final Os UBUNTU_GRACE =
      new Os("Ubuntu 24.04.2 LTS", "6.8.0-1025-nvidia-64k", "aarch64");

  private static final List<Disk> SERVER_DISKS =
      List.of(
          nvme("nvme0n1", "SAMSUNG MZ1L21T9HCLS-00A07", "0000:01:00.0", 1.92 * TB),
          nvme("nvme1n1", "SAMSUNG MZWLO3T8HCLS-00A07", "0000:02:00.0", 3.84 * TB));
  private static final List<Mount> SERVER_MOUNTS =
      List.of(
          new Mount("/", "ext4", "/dev/nvme0n1p2", 1.88 * TB, 0.31),
          new Mount("/raid", "xfs", "/dev/nvme1n1", 3.84 * TB, 0.47));
  private static final List<Port> FAST_PORTS =
      List.of(
          new Port("eno1", "intel", "ice", "0000:b8:00.0", "8086:1593", 25 * GIGABIT, 0.06),
          new Port(
              "ens6f0np0",
              "nvidia",
              "mlx5_core",
              "0000:29:00.0",
              "15b3:1021",
              400 * GIGABIT,
              0.94));

  private HostModels() {}

  private static Disk nvme(String name, String model, String pci, double bytes) {
    return new Disk(name, "", model, "nvme", pci, bytes);
  }

  private static Board board(String vendor, String model, double watts) {
    return new Board(vendor, model, watts, List.of(), List.of());
  }

  private static Cpu xeon(String model, int cores, double megahertz) {
    return new Cpu("intel", model, "0x2b0005c0", 2, cores, 2, megahertz, 105, 2.1, true, true);
  }

  private static Cpu epyc(String model, String firmware, int packages, int cores) {
    return new Cpu("amd", model, firmware, packages, cores, 2, 3400, 92, 1.6, true, true);
  }

  /** Two sockets and eight SXM modules of Hopper. */
  public static HostModel hgx() {
    return server(
        xeon("Intel(R) Xeon(R) Platinum 8480C", 56, 3800),
        2015,
        board("supermicro", "SYS-821GE-TNHR", 780));
  }

  /** Two sockets and eight SXM modules of Blackwell. */
  public static HostModel hgxB200() {
    return server(
        xeon("Intel(R) Xeon(R) Platinum 8570", 56, 4000),
        2015,
        board("dell", "PowerEdge XE9680", 930));
  }

  /** Two sockets and eight SXM modules of Ampere. */
  public static HostModel dgxA100() {
    return server(
        epyc("AMD EPYC 7742 64-Core Processor", "0x830107b", 2, 64),
        1007,
        board("nvidia", "DGXA100 920-23687-2530-000", 650));
  }

  /** Two sockets and slots for cards. */
  public static HostModel pcieServer() {
    return server(
        epyc("AMD EPYC 9354 32-Core Processor", "0xa101148", 2, 32),
        755,
        board("supermicro", "AS -4125GS-TNRT", 320));
  }

  /** One socket and slots for cards. */
  public static HostModel smallServer() {
    return server(
        epyc("AMD EPYC 9124 16-Core Processor", "0xa101148", 1, 16),
        251,
        board("gigabyte", "G293-Z43", 180));
  }

  private static HostModel server(Cpu cpu, double gib, Board board) {
    return new HostModel(cpu, gib * GIB, SERVER_DISKS, SERVER_MOUNTS, FAST_PORTS, board, UBUNTU);
  }

  /** Two Grace processors. */
  public static HostModel grace() {
    return new HostModel(
        new Cpu("arm", "Neoverse-V2", "", 2, 72, 1, 3411, 60, 2.6, false, false),
        955 * GIB,
        SERVER_DISKS,
        SERVER_MOUNTS,
        FAST_PORTS,
        board("nvidia", "GB200 NVL", 260),
        UBUNTU_GRACE);
  }

  /** A machine under a desk, whose board has a sensor chip. */
  public static HostModel workstation() {
    return new HostModel(
        epyc("AMD Ryzen Threadripper 7960X 24-Cores", "0xa108108", 1, 24),
        125 * GIB,
        List.of(nvme("nvme0n1", "Samsung SSD 990 PRO 2TB", "0000:41:00.0", 2 * TB)),
        List.of(
            new Mount("/", "ext4", "/dev/nvme0n1p2", 1.96 * TB, 0.58),
            new Mount("/boot/efi", "vfat", "/dev/nvme0n1p1", 0.53e9, 0.01)),
        List.of(
            new Port("enp69s0", "intel", "atlantic", "0000:45:00.0", "1d6a:04c0", 10 * GIGABIT, 1)),
        new Board(
            "asus",
            "Pro WS TRX50-SAGE WIFI",
            Double.NaN,
            List.of("SYSTIN", "CPUTIN", "AUXTIN0"),
            List.of("fan1", "fan2", "fan3")),
        UBUNTU_24);
  }

  /** The machine that a Jetson AGX Orin is: its clusters count as packages. */
  public static HostModel jetsonOrin() {
    return jetson(
        new Cpu("arm", "Cortex-A78AE", "", 3, 4, 1, 2201.6, 0, 0, false, false),
        61.3,
        "NVIDIA Jetson AGX Orin Developer Kit",
        new Os("Ubuntu 22.04.5 LTS", "5.15.148-tegra", "aarch64"));
  }

  /** The machine that a Jetson AGX Thor is. */
  public static HostModel jetsonThor() {
    return jetson(
        new Cpu("arm", "Neoverse-V3AE", "", 1, 14, 1, 2601, 0, 0, false, false),
        122.8,
        "NVIDIA Jetson AGX Thor Developer Kit",
        new Os("Ubuntu 24.04.3 LTS", "6.8.12-tegra", "aarch64"));
  }

  private static HostModel jetson(Cpu cpu, double gib, String board, Os system) {
    return new HostModel(
        cpu,
        gib * GIB,
        List.of(nvme("nvme0n1", "Samsung SSD 980 PRO 1TB", "0004:01:00.0", TB)),
        List.of(new Mount("/", "ext4", "/dev/nvme0n1p1", 0.98 * TB, 0.34)),
        List.of(new Port("eth0", "", "nvethernet", "", "", 10 * GIGABIT, 1)),
        new Board("nvidia", board, Double.NaN, List.of(), List.of()),
        system);
  }

  /**
   * A Mac.
   *
   * @param cpu its processor, {@code Apple M3 Max}
   * @param cores how many it has
   * @param gib its memory
   */
  public static HostModel mac(String cpu, int cores, double gib) {
    return new HostModel(
        new Cpu("apple", cpu, "", 1, cores, 1, 4050, 0.4, 2.6, false, false),
        gib * GIB,
        List.of(new Disk("disk0", "", "APPLE SSD AP1024Z", "", "", 1.0006e12)),
        List.of(
            new Mount("/", "apfs", "/dev/disk3s1s1", 0.994e12, 0.02),
            new Mount("/System/Volumes/Data", "apfs", "/dev/disk3s5", 0.994e12, 0.55)),
        List.of(new Port("en0", "", "", "", "", 0.3e9, 1)),
        new Board("apple", "", Double.NaN, List.of(), List.of()),
        new Os("macOS 15.5", "24.5.0", "aarch64"));
  }
}
