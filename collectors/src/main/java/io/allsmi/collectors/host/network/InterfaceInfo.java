package io.allsmi.collectors.host.network;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import java.util.Map;

/**
 * Describes an interface. Its name is all that it is known by: ports of one card share its PCI
 * function, and members of a bond its address.
 */
final class InterfaceInfo {
  private InterfaceInfo() {}

  static DeviceInfo of(Attributes attributes, Interface network) {
    String folder = Interface.folder(network.name());
    String function = PciAddress.nearestFunction(network.device());
    Info info =
        Info.of(
            Map.of(
                "mac", attributes.line(folder + "/address"),
                "driver", attributes.linkName(folder + "/device/driver"),
                "controller", Links.name(function),
                "pci_id", pciId(attributes, function),
                "numa", PciLink.numaNodeAt(attributes, function),
                "master", network.master()));
    return new DeviceInfo(
        network.name(),
        DeviceKind.NETWORK,
        vendor(attributes, function),
        "",
        "",
        info,
        List.of(),
        List.of(),
        Map.of());
  }

  /** Vendor and device number, {@code 15b3:101b}, by which lists of PCI devices name the model. */
  private static String pciId(Attributes attributes, String function) {
    if (function.isEmpty()) return "";
    String vendor = hex(attributes.line(function + "/vendor"));
    String device = hex(attributes.line(function + "/device"));
    return vendor.isEmpty() || device.isEmpty() ? "" : vendor + ":" + device;
  }

  private static String hex(String number) {
    return number.startsWith("0x") ? number.substring(2) : "";
  }

  private static String vendor(Attributes attributes, String function) {
    if (function.isEmpty()) return "";
    return switch (attributes.line(function + "/vendor")) {
      case "0x15b3" -> "nvidia";
      case "0x8086" -> "intel";
      case "0x14e4" -> "broadcom";
      case "0x1d0f" -> "amazon";
      case "0x1ae0" -> "google";
      case "0x1414" -> "microsoft";
      case "0x10ec" -> "realtek";
      case "0x14c3" -> "mediatek";
      case "0x168c", "0x17cb" -> "qualcomm";
      case "0x1077" -> "marvell";
      case "0x1924" -> "solarflare";
      case "0x1425" -> "chelsio";
      default -> "";
    };
  }
}
