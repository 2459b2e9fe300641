package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.List;
import java.util.Map;

/**
 * A disk as OSHI sees it. What it calls transfer time is the sum over requests on macOS and a
 * length of queues on Windows, on neither the time in which the disk was busy: it is left out.
 *
 * @param name {@code disk0}, {@code \\.\PHYSICALDRIVE0}
 * @param model of the drive
 * @param serial of the drive
 * @param size in bytes
 * @param reads since boot, as the other counters; all 0 when they are not known
 * @param queue requests under way
 * @param transferMillis tells drives from containers on macOS
 */
record DiskState(
    String name,
    String model,
    String serial,
    long size,
    long reads,
    long readBytes,
    long writes,
    long writeBytes,
    long queue,
    long transferMillis) {
  private static final String WINDOWS_PREFIX = "\\\\.\\";

  /**
   * Whether it is a drive. macOS lists containers of APFS and images beside the drives that they
   * are on; these have no times of transfer.
   */
  boolean isDrive(Platform.Os os) {
    if (size <= 0) return false;
    return os != Platform.Os.MACOS || (transferMillis > 0 && !model.equals("Disk Image"));
  }

  void answer(Platform.Os os, Answer answer) {
    int device = answer.device(describe());
    answer.set(device, HostMetrics.DISK_SIZE_BYTES, (double) size);
    boolean counted = (reads | readBytes | writes | writeBytes) > 0;
    if (!counted) return;
    answer.set(device, HostMetrics.DISK_READS_TOTAL, (double) reads);
    answer.set(device, HostMetrics.DISK_READ_BYTES_TOTAL, (double) readBytes);
    answer.set(device, HostMetrics.DISK_WRITES_TOTAL, (double) writes);
    answer.set(device, HostMetrics.DISK_WRITE_BYTES_TOTAL, (double) writeBytes);
    boolean queueKnown = os != Platform.Os.MACOS && queue >= 0;
    answer.set(device, HostMetrics.DISK_REQUESTS_IN_FLIGHT, queueKnown ? queue : Double.NaN);
  }

  private DeviceInfo describe() {
    String plain = Printable.of(serial).strip();
    boolean known = !plain.isEmpty() && !plain.equals("unknown");
    return new DeviceInfo(
        plainName(),
        DeviceKind.DISK,
        "",
        Printable.of(model).strip(),
        "",
        known ? Info.of("serial", plain) : Info.NONE,
        known ? List.of(new IdentityKey(KeyType.SERIAL, plain)) : List.of(),
        List.of(),
        Map.of());
  }

  private String plainName() {
    String plain = name.startsWith(WINDOWS_PREFIX) ? name.substring(WINDOWS_PREFIX.length()) : name;
    return Printable.of(plain);
  }
}
