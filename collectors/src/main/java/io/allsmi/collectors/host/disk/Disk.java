package io.allsmi.collectors.host.disk;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;

/** A disk that is shown, and what is needed to follow its counters from one reading to the next. */
final class Disk {
  private static final double SECTOR = 512;

  // A queue that is longer is a register that went below zero, as some drivers' do.
  private static final long LONGEST_QUEUE = 1L << 24;

  final BlockDevice device;
  final DeviceInfo info;

  private DiskStats last = DiskStats.NONE;
  private final WideMillis readMillis = new WideMillis();
  private final WideMillis writeMillis = new WideMillis();
  private final WideMillis busyMillis = new WideMillis();

  Disk(BlockDevice device, DeviceInfo info) {
    this.device = device;
    this.info = info;
  }

  /** Whether the counters have begun again since the last reading. */
  boolean hasRestarted(DiskStats now) {
    return isLess(now.reads(), last.reads())
        || isLess(now.writes(), last.writes())
        || isLess(now.readSectors(), last.readSectors())
        || isLess(now.writeSectors(), last.writeSectors())
        || readMillis.isBackwards(now.readMillis())
        || writeMillis.isBackwards(now.writeMillis())
        || busyMillis.isBackwards(now.busyMillis());
  }

  private static boolean isLess(long now, long before) {
    return now >= 0 && before >= 0 && now < before;
  }

  /** Begins the widened registers again, where a wrap may have been missed. */
  void restart() {
    readMillis.restart();
    writeMillis.restart();
    busyMillis.restart();
  }

  /** Gives what a reading says; registers are followed whatever is asked for. */
  void answer(Level level, Answer answer, int device, DiskStats now) {
    last = now;
    double readSeconds = readMillis.seconds(now.readMillis());
    double writeSeconds = writeMillis.seconds(now.writeMillis());
    double busySeconds = busyMillis.seconds(now.busyMillis());
    answer.set(device, HostMetrics.DISK_READ_BYTES_TOTAL, SECTOR * counted(now.readSectors()));
    answer.set(device, HostMetrics.DISK_WRITE_BYTES_TOTAL, SECTOR * counted(now.writeSectors()));
    answer.set(device, HostMetrics.DISK_BUSY_SECONDS_TOTAL, busySeconds);
    if (!level.contains(Level.DETAIL)) return;
    answer.set(device, HostMetrics.DISK_SIZE_BYTES, this.device.bytes());
    answer.set(device, HostMetrics.DISK_READS_TOTAL, counted(now.reads()));
    answer.set(device, HostMetrics.DISK_WRITES_TOTAL, counted(now.writes()));
    answer.set(device, HostMetrics.DISK_READ_SECONDS_TOTAL, readSeconds);
    answer.set(device, HostMetrics.DISK_WRITE_SECONDS_TOTAL, writeSeconds);
    boolean queueKnown = now.inFlight() <= LONGEST_QUEUE;
    double queue = queueKnown ? counted(now.inFlight()) : Double.NaN;
    answer.set(device, HostMetrics.DISK_REQUESTS_IN_FLIGHT, queue);
  }

  private static double counted(long raw) {
    return raw < 0 ? Double.NaN : raw;
  }
}
