package io.allsmi.mock.host;

import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** The block devices; the last one has the data. */
final class DiskSource implements NodeSource {
  private static final double KIB = 1024;
  private static final double REQUEST_BYTES = 128 * KIB;
  private static final double SYSTEM_SHARE = 0.05;

  private final HostLoad load;
  private final List<DeviceInfo> devices;

  DiskSource(HostLoad load, List<DeviceInfo> devices) {
    this.load = load;
    this.devices = devices;
  }

  @Override
  public String name() {
    return "disks";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    double read = KIB * load.sinceBoot(Amount.DISK_READ, tick);
    double written = KIB * load.sinceBoot(Amount.DISK_WRITTEN, tick);
    int last = devices.size() - 1;
    for (int i = 0; i <= last; i++) {
      double share = last == 0 ? 1 : i == last ? 1 - SYSTEM_SHARE : SYSTEM_SHARE / last;
      Leveled to = new Leveled(answer, tick.level(), answer.device(devices.get(i)));
      disk(load.model().disks().get(i).bytes(), tick, share * read, share * written, to);
    }
  }

  private static void disk(double size, Tick tick, double read, double written, Leveled to) {
    double reads = Math.floor(read / REQUEST_BYTES);
    double writes = Math.floor(written / REQUEST_BYTES);
    to.set(HostMetrics.DISK_READ_BYTES_TOTAL, 512 * Math.floor(read / 512));
    to.set(HostMetrics.DISK_WRITE_BYTES_TOTAL, 512 * Math.floor(written / 512));
    double busy = Math.min(tick.uptime(), read / 6e9 + written / 3e9);
    to.set(HostMetrics.DISK_BUSY_SECONDS_TOTAL, Math.floor(busy * 1e3) / 1e3);
    to.set(HostMetrics.DISK_SIZE_BYTES, 512 * Math.floor(size / 512));
    to.set(HostMetrics.DISK_READS_TOTAL, reads);
    to.set(HostMetrics.DISK_WRITES_TOTAL, writes);
    to.set(HostMetrics.DISK_READ_SECONDS_TOTAL, Math.floor(reads * 0.09) / 1e3);
    to.set(HostMetrics.DISK_WRITE_SECONDS_TOTAL, Math.floor(writes * 0.03) / 1e3);
    to.set(HostMetrics.DISK_REQUESTS_IN_FLIGHT, 0);
  }
}
