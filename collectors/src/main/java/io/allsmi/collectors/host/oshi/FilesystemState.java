package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A filesystem as OSHI sees it.
 *
 * @param mount where it is mounted: {@code /}, {@code C:\}
 * @param volume what is mounted: {@code /dev/disk3s1s1}
 * @param type {@code apfs}, {@code NTFS}
 * @param options {@code rw} or {@code ro} and others, separated by commas
 * @param size in bytes
 * @param free in bytes
 * @param usable what users without privileges can have of it, in bytes
 */
record FilesystemState(
    String mount, String volume, String type, String options, long size, long free, long usable) {

  /**
   * Those that are shown. The volumes of an APFS container share its space, and each says how much
   * of the whole is free: one of them is shown, the root before others.
   */
  static List<FilesystemState> shown(List<FilesystemState> all) {
    List<FilesystemState> sorted = new ArrayList<>(all);
    sorted.sort(FilesystemState::compare);
    Set<String> seen = new HashSet<>();
    List<FilesystemState> shown = new ArrayList<>();
    for (FilesystemState each : sorted) {
      if (each.isSpace() && seen.add(each.container())) shown.add(each);
    }
    return shown;
  }

  private static int compare(FilesystemState one, FilesystemState other) {
    int byLength = Integer.compare(one.mount.length(), other.mount.length());
    return byLength != 0 ? byLength : one.mount.compareTo(other.mount);
  }

  private boolean isSpace() {
    return size > 0 && free >= 0 && free <= size && usable >= 0 && usable <= size;
  }

  /** {@code /dev/disk3} of the volumes {@code /dev/disk3s1s1} and {@code /dev/disk3s5}. */
  private String container() {
    String disk = "/dev/disk";
    if (!type.equals("apfs") || !volume.startsWith(disk)) return mount;
    int end = volume.indexOf('s', disk.length());
    return end < 0 ? volume : volume.substring(0, end);
  }

  void answer(Answer answer) {
    Info info = Info.of("type", Printable.of(type), "source", Printable.of(volume));
    int device =
        answer.device(DeviceInfo.of(Printable.of(mount), DeviceKind.FILESYSTEM, "", "", info));
    answer.set(device, HostMetrics.FILESYSTEM_SIZE_BYTES, (double) size);
    answer.set(device, HostMetrics.FILESYSTEM_USED_BYTES, (double) (size - free));
    answer.set(device, HostMetrics.FILESYSTEM_AVAILABLE_BYTES, (double) usable);
    answer.set(device, HostMetrics.FILESYSTEM_READ_ONLY, readOnly());
  }

  private double readOnly() {
    if (options.equals("rw") || options.startsWith("rw,")) return 0;
    return options.equals("ro") || options.startsWith("ro,") ? 1 : Double.NaN;
  }
}
