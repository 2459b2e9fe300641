package io.allsmi.mock.host;

import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** The filesystems: they fill over some hours, and somebody clears them up. */
final class FilesystemSource implements NodeSource {
  private static final double BLOCK = 4096;
  private static final long TIDY_MILLIS = 6 * 3_600_000L;

  private final HostLoad load;
  private final List<DeviceInfo> devices;

  FilesystemSource(HostLoad load, List<DeviceInfo> devices) {
    this.load = load;
    this.devices = devices;
  }

  /** The descriptions, which are the same for all machines of a model. */
  static List<DeviceInfo> describe(List<HostModel.Mount> mounts) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (HostModel.Mount mount : mounts) {
      Info info = Info.of("type", mount.type(), "source", mount.source());
      devices.add(DeviceInfo.of(mount.point(), DeviceKind.FILESYSTEM, "", "", info));
    }
    return List.copyOf(devices);
  }

  @Override
  public String name() {
    return "filesystems";
  }

  @Override
  public double cadence() {
    return 10;
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    for (int i = 0; i < devices.size(); i++) {
      HostModel.Mount mount = load.model().mounts().get(i);
      Leveled to = new Leveled(answer, tick.level(), answer.device(devices.get(i)));
      double own = load.share(mount.point());
      long into = Math.floorMod(tick.wallMillis() + (long) (own * TIDY_MILLIS), TIDY_MILLIS);
      double share = mount.used() * (0.8 + 0.3 * own) + 0.05 * into / TIDY_MILLIS;
      double size = blocks(mount.bytes() * 0.985);
      double used = blocks(size * share);
      to.set(HostMetrics.FILESYSTEM_SIZE_BYTES, size);
      to.set(HostMetrics.FILESYSTEM_USED_BYTES, used);
      double spare = mount.type().equals("ext4") ? blocks(size * 0.05) : 0;
      to.set(HostMetrics.FILESYSTEM_AVAILABLE_BYTES, size - used - spare);
      to.set(HostMetrics.FILESYSTEM_READ_ONLY, 0);
    }
  }

  private static double blocks(double bytes) {
    return BLOCK * Math.floor(bytes / BLOCK);
  }
}
