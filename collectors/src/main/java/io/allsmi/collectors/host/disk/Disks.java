package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Capacity and input and output of the disks. Which there are is looked up when the table of
 * /proc/diskstats names other devices than before, and once a minute.
 */
final class Disks implements Collector {
  private static final String STATS = "/proc/diskstats";
  private static final double SECONDS_BETWEEN_SCANS = 60;

  // A queue of 400 requests fills the half of a 32-bit register of milliseconds in 90 minutes.
  private static final double LONGEST_GAP = 3600;

  private final Platform platform;
  private final Attributes attributes;
  private final KernelFile file;
  private final Text text = new Text(1 << 20);

  private List<Disk> disks = List.of();
  private Map<String, DiskStats> stats = new HashMap<>();
  private int namesAtScan;
  private @Nullable Moment scannedAt;
  private @Nullable Moment readAt;
  private long boot;
  private long restarts;

  Disks(Platform platform) {
    this.platform = platform;
    this.attributes = new Attributes(platform);
    this.file = KernelFile.held(platform.path(STATS));
  }

  @Override
  public Probe probe() {
    return switch (file.read(text)) {
      case READ -> probeDisks();
      case ABSENT -> new Probe.Absent("no " + STATS, "");
      case DENIED -> new Probe.NotPermitted("not allowed to read " + STATS, "");
      case FAILED -> new Probe.Broken("reading " + STATS + " failed", "");
    };
  }

  private Probe probeDisks() {
    boot = BootEpoch.read(attributes);
    scan(parse(), platform.now());
    if (!disks.isEmpty()) return Probe.present();
    return new Probe.Absent("no disks in " + DiskScan.FOLDER, "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    if (file.read(text) != KernelFile.Outcome.READ) {
      throw CollectorException.failed("reading " + STATS + " failed");
    }
    Moment now = platform.now();
    int names = parse();
    if (names != namesAtScan || isOld(scannedAt, now, SECONDS_BETWEEN_SCANS)) scan(names, now);
    restartWhereNeeded(isOld(readAt, now, LONGEST_GAP));
    readAt = now;
    answer.epoch(boot + restarts);
    for (Disk disk : disks) {
      disk.answer(request.level(), answer, answer.device(disk.info), statsOf(disk));
    }
  }

  private static boolean isOld(@Nullable Moment then, Moment now, double seconds) {
    return then == null || now.secondsSince(then) > seconds;
  }

  /** Reads the table and gives a number that changes with the devices that it names. */
  private int parse() {
    stats = HashMap.newHashMap(2 * stats.size());
    int names = 1;
    while (text.nextLine()) {
      long major = text.unsigned();
      long minor = text.unsigned();
      String name = text.word();
      if (major < 0 || minor < 0 || name.isEmpty()) continue;
      stats.put(name, DiskStats.parse(text));
      names = 31 * names + name.hashCode();
    }
    return names;
  }

  private void scan(int names, Moment now) {
    namesAtScan = names;
    scannedAt = now;
    List<Disk> found = new ArrayList<>();
    DiskInfo description = new DiskInfo(platform, attributes);
    for (BlockDevice device : DiskScan.disks(platform, attributes)) {
      DeviceInfo info = description.of(device);
      Disk known = find(device.name());
      if (known == null) {
        found.add(new Disk(device, info));
      } else if (known.device.equals(device) && known.info.equals(info)) {
        found.add(known);
      } else {
        found.add(new Disk(device, info));
        if (!known.device.sequence().equals(device.sequence())) restarts++;
      }
    }
    disks = found;
  }

  private @Nullable Disk find(String name) {
    for (Disk disk : disks) {
      if (disk.device.name().equals(name)) return disk;
    }
    return null;
  }

  /** One epoch covers the whole answer: where one disk's counters begin again, all do. */
  private void restartWhereNeeded(boolean wrapMissed) {
    boolean restarted = wrapMissed && readAt != null;
    for (Disk disk : disks) restarted |= disk.hasRestarted(statsOf(disk));
    if (!restarted) return;
    restarts++;
    for (Disk disk : disks) disk.restart();
  }

  private DiskStats statsOf(Disk disk) {
    return stats.getOrDefault(disk.device.statsName(), DiskStats.NONE);
  }

  @Override
  public void close() {
    file.close();
  }
}
