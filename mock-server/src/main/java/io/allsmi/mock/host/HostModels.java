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
  private static final Os UBUNTU = new Os("Ubuntu 22.04.5 LTS", "5.15.0-122-generic", "amd64");

  private HostModels() {}

  /** Two sockets and eight SXM modules. */
  public static HostModel hgx() {
    return new HostModel(
        new Cpu(
            "intel",
            "Intel(R) Xeon(R) Platinum 8480C",
            "0x2b0005c0",
            2,
            56,
            2,
            3800,
            105,
            2.1,
            true,
            true),
        2015 * GIB,
        List.of(
            disk("nvme0n1", "SAMSUNG MZ1L21T9HCLS-00A07", "0000:01:00.0", 1.92 * TB),
            disk("nvme1n1", "SAMSUNG MZWLO3T8HCLS-00A07", "0000:02:00.0", 3.84 * TB)),
        List.of(
            new Mount("/", "ext4", "/dev/nvme0n1p2", 1.88 * TB, 0.31),
            new Mount("/raid", "xfs", "/dev/nvme1n1", 3.84 * TB, 0.47)),
        List.of(
            new Port("eno1", "intel", "ice", "0000:b8:00.0", "8086:1593", 12.5e9, 0.06),
            new Port("ens6f0np0", "nvidia", "mlx5_core", "0000:29:00.0", "15b3:1021", 50e9, 0.94)),
        new Board("supermicro", "SYS-821GE-TNHR", 780, List.of(), List.of()),
        UBUNTU);
  }

  private static Disk disk(String name, String model, String pci, double bytes) {
    return new Disk(name, "", model, "nvme", pci, bytes);
  }
}
