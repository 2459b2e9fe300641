package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;

/**
 * What went over PCIe in one direction, from the counters of both on-chip networks. They count
 * flits of 32 bytes, full or not, of what the chip itself asks for ({@code mst}) and of what the
 * host does ({@code slv}).
 */
final class PcieCounters implements AutoCloseable {
  static final String FOLDER = "/pcie_perf_counters";

  private static final double BYTES_A_FLIT = 32;
  private static final String[] RECEIVED = {
    "mst_rd_data_word_received",
    "slv_posted_wr_data_word_received",
    "slv_nonposted_wr_data_word_received"
  };
  private static final String[] SENT = {
    "mst_posted_wr_data_word_sent", "mst_nonposted_wr_data_word_sent", "slv_rd_data_word_sent"
  };
  private static final int NETWORKS = 2;

  private final KernelFile[] files;
  private final WideRegister[] registers;

  private PcieCounters(Platform platform, String folder, String... names) {
    files = new KernelFile[names.length * NETWORKS];
    registers = new WideRegister[files.length];
    for (int i = 0; i < files.length; i++) {
      String name = names[i / NETWORKS] + i % NETWORKS;
      files[i] = KernelFile.held(platform.path(folder + FOLDER + "/" + name));
      registers[i] = new WideRegister();
    }
  }

  /** What the chip receives. */
  static PcieCounters received(Platform platform, String folder) {
    return new PcieCounters(platform, folder, RECEIVED);
  }

  /** What the chip sends. */
  static PcieCounters sent(Platform platform, String folder) {
    return new PcieCounters(platform, folder, SENT);
  }

  /**
   * Bytes so far; NaN unless every counter could be read and followed.
   *
   * @param fastest bytes a second that the link cannot exceed
   */
  double bytes(Text text, Moment now, double fastest) {
    double flits = 0;
    for (int i = 0; i < files.length; i++) {
      flits += registers[i].next(files[i].number(text), now, fastest / BYTES_A_FLIT);
    }
    return flits * BYTES_A_FLIT;
  }

  int restarts() {
    int sum = 0;
    for (WideRegister register : registers) sum += register.restarts();
    return sum;
  }

  @Override
  public void close() {
    for (KernelFile file : files) file.close();
  }
}
