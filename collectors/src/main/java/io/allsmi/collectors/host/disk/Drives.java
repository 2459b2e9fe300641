package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures of the drives, through the kernel's drivers {@code nvme} and {@code drivetemp}. Each
 * reading is a command to the drive, which a sick one does not answer, and which keeps some
 * rotational ones from sleeping: hence a source of its own, a slower cadence, and each drive for
 * itself.
 *
 * <p>Nothing is kept between two readings, since a reading that hangs may end beside a later one.
 */
final class Drives implements Collector {
  private static final double CADENCE = 10;

  private final Platform platform;

  private record Drive(DeviceInfo info, HwmonChip chip) {}

  Drives(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    if (!find(new Attributes(platform)).isEmpty()) return Probe.present();
    return new Probe.Absent(
        "no disk has a sensor in /sys/class/hwmon",
        "for SATA and SAS drives load the kernel module drivetemp");
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public void collect(CollectRequest request, Answer answer) {
    if (!request.level().contains(Level.DETAIL)) return;
    for (Drive drive : find(new Attributes(platform))) {
      if (!request.enter(drive.info.name())) continue;
      int device = answer.device(drive.info);
      // A buffer for each: one that hangs still holds it when it returns.
      Attributes attributes = new Attributes(platform);
      double value = attributes.number(drive.chip.folder() + "/temp1_input");
      double critical = attributes.number(drive.chip.folder() + "/temp1_crit");
      answer.set(device, HostMetrics.DISK_TEMPERATURE_CELSIUS, SensorValue.celsius(value));
      answer.set(
          device,
          HostMetrics.DISK_TEMPERATURE_CRITICAL_CELSIUS,
          SensorValue.celsiusLimit(critical));
      request.leave();
    }
  }

  private List<Drive> find(Attributes attributes) {
    List<HwmonChip> chips = new ArrayList<>();
    for (HwmonChip chip : HwmonChip.list(platform, attributes)) {
      if (chip.name().equals("nvme") || chip.name().equals("drivetemp")) chips.add(chip);
    }
    List<Drive> drives = new ArrayList<>();
    if (chips.isEmpty()) return drives;
    DiskInfo description = new DiskInfo(platform, attributes);
    for (BlockDevice disk : DiskScan.disks(platform, attributes)) {
      HwmonChip chip = chipOf(DrivePlaces.of(platform, attributes, disk), chips);
      if (chip != null) drives.add(new Drive(description.of(disk), chip));
    }
    return drives;
  }

  private static @Nullable HwmonChip chipOf(List<String> places, List<HwmonChip> chips) {
    for (HwmonChip chip : chips) {
      for (String place : places) {
        if (chip.isAbove(place)) return chip;
      }
    }
    return null;
  }
}
