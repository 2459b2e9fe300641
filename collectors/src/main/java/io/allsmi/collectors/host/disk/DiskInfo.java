package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Platform;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes a disk: what its drive, its controller and its place in sysfs say. */
final class DiskInfo {
  private static final int SERIAL_PAGE = 0x80;
  private static final int SERIAL_PAGE_HEADER = 4;

  private final Platform platform;
  private final Attributes attributes;

  DiskInfo(Platform platform, Attributes attributes) {
    this.platform = platform;
    this.attributes = attributes;
  }

  /** The description of a disk; a multipath device is described by its first path. */
  DeviceInfo of(BlockDevice disk) {
    String drive = disk.isMultipath() ? disk.below().getFirst() : disk.name();
    String place = DrivePlaces.of(platform, attributes, disk).getFirst();
    String folder = "/sys/block/" + drive;
    String device = folder + "/device";
    String uuid = firstOf(folder + "/wwid", device + "/wwid");
    String transport = transport(place);
    String serial = serial(folder, device);
    String function = PciAddress.nearestFunction(place);
    Info info =
        Info.of(
            Map.of(
                "uuid",
                uuid,
                "serial",
                serial,
                "firmware",
                firstOf(device + "/firmware_rev", device + "/rev", device + "/fwrev"),
                "transport",
                transport,
                "medium",
                medium(folder, transport),
                ownsItsFunction(drive, transport) ? "pci" : "controller",
                Links.name(function),
                "numa",
                PciLink.numaNodeAt(attributes, function)));
    return new DeviceInfo(
        disk.name(),
        DeviceKind.DISK,
        vendor(device),
        firstOf(device + "/model", device + "/name"),
        "",
        info,
        keys(uuid, serial, transport),
        List.of(),
        Map.of());
  }

  /**
   * Namespaces of one NVMe drive share its serial number and its PCI function, and the drives of
   * one host adapter its function: neither is a key then.
   */
  private static List<IdentityKey> keys(String uuid, String serial, String transport) {
    if (!uuid.isEmpty()) return List.of(new IdentityKey(KeyType.UUID, uuid));
    if (serial.isEmpty() || transport.equals("nvme")) return List.of();
    return List.of(new IdentityKey(KeyType.SERIAL, serial));
  }

  private static boolean ownsItsFunction(String drive, String transport) {
    return transport.equals("nvme") || (transport.equals("virtio") && drive.startsWith("vd"));
  }

  /** SCSI disks name their vendor; ATA drives carry it in their model, virtio an id. */
  private String vendor(String device) {
    String vendor = attributes.line(device + "/vendor");
    if (vendor.equals("ATA") || vendor.startsWith("0x")) return "";
    return vendor.toLowerCase(Locale.ROOT);
  }

  private String serial(String folder, String device) {
    String serial = firstOf(device + "/serial", folder + "/serial");
    return serial.isEmpty() ? scsiSerial(attributes.text(device + "/vpd_pg80")) : serial;
  }

  /** The serial number in the SCSI page 0x80: a header, of which the last byte is the length. */
  static String scsiSerial(Text page) {
    if (page.size() <= SERIAL_PAGE_HEADER || page.byteAt(1) != SERIAL_PAGE) return "";
    int length = Math.min(page.byteAt(3), page.size() - SERIAL_PAGE_HEADER);
    StringBuilder serial = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      serial.append((char) page.byteAt(SERIAL_PAGE_HEADER + i));
    }
    return Printable.of(serial.toString()).strip();
  }

  /** By which the drive is reached, from the names of the folders above it. */
  static String transport(String place) {
    if (place.contains("/nvme")) return "nvme";
    if (place.contains("/usb")) return "usb";
    if (place.contains("/virtio")) return "virtio";
    if (place.contains("/mmc_host/")) return "mmc";
    if (place.contains("/session")) return "iscsi";
    if (place.contains("/rport-")) return "fc";
    if (place.contains("/end_device-")) return "sas";
    if (place.contains("/ata")) return "sata";
    return "";
  }

  /**
   * Only where the drive itself is asked: hypervisors and USB bridges call everything rotational.
   */
  private String medium(String folder, String transport) {
    boolean told = transport.equals("sata") || transport.equals("sas") || transport.equals("nvme");
    if (!told) return "";
    double rotational = attributes.number(folder + "/queue/rotational");
    if (rotational == 0) return "solid_state";
    return rotational == 1 ? "rotational" : "";
  }

  private String firstOf(String... files) {
    for (String file : files) {
      String line = attributes.line(file);
      if (!line.isEmpty()) return line;
    }
    return "";
  }
}
