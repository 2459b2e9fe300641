package io.allsmi.collectors.host.oshi;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.HWDiskStore;

/** Reads the disks. Listing them asks for much that does not change, so that is done seldom. */
final class OshiDisks implements Collector {
  private static final String WHAT = "the disks";
  private static final double CADENCE = 2;
  private static final double SECONDS_BETWEEN_SCANS = 60;

  private final Platform platform;
  private final RisingCounters counters = new RisingCounters();
  private List<HWDiskStore> disks = List.of();
  private @Nullable Moment listedAt;

  OshiDisks(Platform platform) {
    this.platform = platform;
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, this::read);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    List<DiskState> all = Asked.read(WHAT, this::read);
    Answer steadied = counters.before(answer);
    for (DiskState disk : all) {
      if (disk.isDrive(platform.os())) disk.answer(platform.os(), steadied);
    }
    answer.epoch(counters.restarts());
  }

  private List<DiskState> read() {
    Moment now = platform.now();
    if (listedAt == null || now.secondsSince(listedAt) > SECONDS_BETWEEN_SCANS) {
      disks = new SystemInfo().getHardware().getDiskStores();
      listedAt = now;
    } else {
      update();
    }
    List<DiskState> states = new ArrayList<>();
    for (HWDiskStore disk : disks) states.add(state(disk));
    return states;
  }

  private void update() {
    List<HWDiskStore> there = new ArrayList<>();
    for (HWDiskStore disk : disks) {
      if (disk.updateAttributes()) there.add(disk);
    }
    disks = there;
  }

  private static DiskState state(HWDiskStore disk) {
    return new DiskState(
        disk.getName(),
        disk.getModel(),
        disk.getSerial(),
        disk.getSize(),
        disk.getReads(),
        disk.getReadBytes(),
        disk.getWrites(),
        disk.getWriteBytes(),
        disk.getCurrentQueueLength(),
        disk.getTransferTime());
  }
}
