package io.allsmi.mock.host;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.Site;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The machine around the accelerators of one node, as its sources. */
public final class Host {
  private final HostModel model;
  private final List<DeviceInfo> cpus;
  private final List<DeviceInfo> mounts;

  /** What all machines of a model have in common. */
  public Host(HostModel model) {
    this.model = model;
    cpus = CpuSource.describe(model.cpu(), model.system().isMacos());
    mounts = FilesystemSource.describe(model.mounts());
  }

  /** The sources of one machine. */
  public List<NodeSource> sources(Site site) {
    long seed = site.seed();
    HostLoad load = new HostLoad(model, site.patients(), seed);
    DeviceInfo node = NodeInfoSource.describe(site, model.system());
    List<DeviceInfo> disks = disks(seed);
    List<NodeSource> sources = new ArrayList<>();
    sources.add(new NodeInfoSource(load, node));
    sources.add(new CpuSource(load, cpus));
    sources.add(new MemorySource(load));
    sources.add(new DiskSource(load, disks));
    if (model.system().isMacos()) return macos(sources, load, node, site);
    List<DeviceInfo> drives = drives(disks);
    if (!drives.isEmpty()) sources.add(new DriveSource(load, drives));
    sources.add(new FilesystemSource(load, mounts));
    sources.add(new NetworkSource(load, ports(seed)));
    sources.add(new ChassisSource(load, chassis(seed)));
    sources.add(new ProcessSource(load, node, site.tenants()));
    return List.copyOf(sources);
  }

  /** Drives, sensors and the like are the vendor's own there. */
  private List<NodeSource> macos(List<NodeSource> some, HostLoad load, DeviceInfo node, Site site) {
    List<NodeSource> sources = new ArrayList<>();
    for (NodeSource source : some) sources.add(Narrowed.toMacos(source));
    sources.add(Narrowed.toMacos(new FilesystemSource(load, mounts)));
    sources.add(Narrowed.toMacos(new NetworkSource(load, ports(site.seed()))));
    sources.add(Narrowed.toMacos(new ProcessSource(load, node, site.tenants())));
    return List.copyOf(sources);
  }

  private List<DeviceInfo> disks(long seed) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (HostModel.Disk disk : model.disks()) {
      long own = Draw.of(Draw.of(seed, 81), disk.name());
      boolean nvme = disk.transport().equals("nvme");
      String uuid = nvme ? "eui." + Draw.hex(own, 16) : "";
      Info info =
          Info.of(
              "uuid",
              uuid,
              "serial",
              "S" + Draw.hex(Draw.of(own, 1), 13).toUpperCase(Locale.ROOT),
              "transport",
              disk.transport(),
              "medium",
              "ssd",
              "pci",
              disk.pci());
      List<IdentityKey> keys = nvme ? List.of(new IdentityKey(KeyType.UUID, uuid)) : List.of();
      devices.add(
          new DeviceInfo(
              disk.name(),
              DeviceKind.DISK,
              disk.vendor(),
              disk.model(),
              "",
              info,
              keys,
              List.of(),
              Map.of()));
    }
    return List.copyOf(devices);
  }

  private List<DeviceInfo> drives(List<DeviceInfo> disks) {
    List<DeviceInfo> drives = new ArrayList<>();
    for (DeviceInfo disk : disks) {
      if (disk.info().get("transport").equals("nvme")) drives.add(disk);
    }
    return List.copyOf(drives);
  }

  private List<DeviceInfo> ports(long seed) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (HostModel.Port port : model.ports()) {
      Info info =
          Info.of(
              "mac", mac(Draw.of(Draw.of(seed, 82), port.name())),
              "driver", port.driver(),
              "controller", port.pci(),
              "pci_id", port.id());
      devices.add(
          new DeviceInfo(
              port.name(),
              DeviceKind.NETWORK,
              port.vendor(),
              "",
              "",
              info,
              List.of(),
              List.of(),
              Map.of()));
    }
    return List.copyOf(devices);
  }

  /** A locally administered address. */
  private static String mac(long own) {
    String digits = Draw.hex(own, 10);
    StringBuilder mac = new StringBuilder("02");
    for (int i = 0; i < 10; i += 2) mac.append(':').append(digits, i, i + 2);
    return mac.toString();
  }

  private DeviceInfo chassis(long seed) {
    HostModel.Board board = model.board();
    Info info = Info.of("serial", "C" + Draw.hex(Draw.of(seed, 83), 10));
    return DeviceInfo.of("chassis", DeviceKind.CHASSIS, board.vendor(), board.model(), info)
        .withParts(ChassisSource.parts(board));
  }
}
