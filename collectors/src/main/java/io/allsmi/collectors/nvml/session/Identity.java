package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.nvml.library.Layouts.C2cModeInfo;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.Layouts.PciInfo;
import io.allsmi.collectors.nvml.library.Layouts.PlatformInfoV1;
import io.allsmi.collectors.nvml.library.Layouts.PlatformInfoV2;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What does not change of a device while the driver is loaded; read once.
 *
 * @param info the device as it is described, without its parts
 * @param address its place on the PCI bus, {@code 0000:4b:00.0}; empty for a device of an SoC
 * @param uuid the library's identity of it; empty when it does not say
 * @param architecture {@code nvmlDeviceArchitecture_t}; 0 when not known
 * @param sharesHostMemory whether it is part of an SoC and has the machine's memory for its own
 */
public record Identity(
    DeviceInfo info, String address, String uuid, int architecture, boolean sharesHostMemory) {
  private static final String VENDOR = "nvidia";
  private static final int NAME_LENGTH = 96;
  private static final int VERSION_LENGTH = 80;
  private static final int GSP_LENGTH = 64;
  private static final int NVIDIA = 0x10DE;

  /** Reads it; what is not answered is left out. */
  static Identity read(DeviceCalls calls, Platform platform, Software software) {
    Map<String, String> info = new HashMap<>();
    String name = calls.text(Symbol.NAME, NAME_LENGTH);
    String uuid = calls.text(Symbol.UUID, NAME_LENGTH);
    String address = address(calls, info);
    info.put("uuid", uuid);
    info.put("pci", address);
    info.put("numa", new PciBus(platform).numaNode(address));
    info.put("serial", calls.text(Symbol.SERIAL, VERSION_LENGTH));
    info.put("board_part", calls.text(Symbol.BOARD_PART_NUMBER, VERSION_LENGTH));
    info.put("vbios", calls.text(Symbol.VBIOS_VERSION, VERSION_LENGTH));
    info.put("inforom", calls.text(Symbol.INFOROM_IMAGE_VERSION, VERSION_LENGTH));
    info.put("firmware", gspFirmware(calls));
    info.put("driver", software.driver());
    info.put("driver_branch", software.branch());
    info.put("nvml", software.nvml());
    info.put("cuda", software.cuda());
    info.put("minor", whole(calls.unsigned(Symbol.MINOR_NUMBER)));
    info.put("module", whole(calls.unsigned(Symbol.MODULE_ID)));
    info.put("memory_numa", whole(calls.unsigned(Symbol.NUMA_NODE)));
    info.put("memory_bus_bits", whole(calls.unsigned(Symbol.MEMORY_BUS_WIDTH)));
    info.put("cores", whole(calls.unsigned(Symbol.CORES)));
    double brand = calls.unsigned(Symbol.BRAND);
    info.put("brand", Words.brand(brand));
    double architecture = calls.unsigned(Symbol.ARCHITECTURE);
    info.put("architecture", Words.architecture(architecture));
    info.put("compute_capability", computeCapability(calls));
    platform(calls, info);
    // The second handle of boards with an NPU has no place on the bus and a UUID of its own form.
    boolean npu = address.isEmpty() && (uuid.startsWith("DLA-") || name.endsWith(" NPU"));
    boolean soc = !npu && isSoc(calls, info, address);
    if (soc) info.put("memory", "shared with the host");
    DeviceInfo device =
        new DeviceInfo(
            "",
            npu ? DeviceKind.NPU : DeviceKind.GPU,
            VENDOR,
            name,
            "",
            Info.of(info),
            keys(uuid, address),
            List.of(),
            Map.of());
    int known = architecture > 0 && architecture < 256 ? (int) architecture : 0;
    return new Identity(device, address, uuid, known, soc);
  }

  private static List<IdentityKey> keys(String uuid, String address) {
    List<IdentityKey> keys = new ArrayList<>(2);
    if (!uuid.isEmpty()) keys.add(new IdentityKey(KeyType.UUID, uuid));
    if (!address.isEmpty()) keys.add(new IdentityKey(KeyType.PCI, address));
    return keys;
  }

  /** The address as the kernel writes it; the library's own has a domain of eight digits. */
  private static String address(DeviceCalls calls, Map<String, String> info) {
    Struct pci = new Struct(PciInfo.SIZE).blank(PciInfo.SIZE);
    if (!calls.fill(Symbol.PCI_INFO, pci)
        && !calls.fill(Symbol.PCI_INFO_V2, pci.blank(PciInfo.SIZE))) {
      return "";
    }
    int device = pci.integer(PciInfo.PCI_DEVICE_ID);
    if ((device & 0xFFFF) != NVIDIA) return "";
    info.put("pci_device", hex(device >>> 16, 4));
    info.put("pci_subsystem", subsystem(pci.integer(PciInfo.PCI_SUB_SYSTEM_ID)));
    return address(pci);
  }

  /** The address in an {@code nvmlPciInfo_t}, as the kernel writes it. */
  public static String address(Struct pci) {
    String written = pci.text(PciInfo.BUS_ID, PciInfo.BUS_ID_LENGTH);
    int dot = written.lastIndexOf('.');
    String function = dot >= 0 && dot == written.length() - 2 ? written.substring(dot) : ".0";
    int bus = pci.integer(PciInfo.BUS);
    int device = pci.integer(PciInfo.DEVICE);
    if (bus < 0 || bus > 0xFF || device < 0 || device > 0x1F) return "";
    return hex(pci.integer(PciInfo.DOMAIN), 4)
        + ":"
        + hex(bus, 2)
        + ":"
        + hex(device, 2)
        + function;
  }

  private static String subsystem(int id) {
    return id == 0 || id == -1 ? "" : hex(id & 0xFFFF, 4) + ":" + hex(id >>> 16, 4);
  }

  private static String hex(int value, int digits) {
    String text = Integer.toHexString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text.toLowerCase(Locale.ROOT);
  }

  /** The one function that takes no length; it writes at most 64 bytes (nvml.h). */
  private static String gspFirmware(DeviceCalls calls) {
    Struct version = new Struct(4 * GSP_LENGTH).blank(4 * GSP_LENGTH);
    return calls.fill(Symbol.GSP_FIRMWARE_VERSION, version) ? version.text(0, GSP_LENGTH) : "";
  }

  private static String computeCapability(DeviceCalls calls) {
    if (!calls.two(Symbol.COMPUTE_CAPABILITY)) return "";
    String major = whole(calls.answer(0));
    String minor = whole(calls.answer(1));
    return major.isEmpty() || minor.isEmpty() ? "" : major + "." + minor;
  }

  private static void platform(DeviceCalls calls, Map<String, String> info) {
    Struct out = new Struct(PlatformInfoV2.SIZE);
    out.versioned(PlatformInfoV2.SIZE, PlatformInfoV2.VERSION);
    if (calls.fill(Symbol.PLATFORM_INFO, 2, out)) {
      info.put("chassis_serial", out.text(PlatformInfoV2.CHASSIS_SERIAL_NUMBER, 16));
      info.put("slot", octet(out, PlatformInfoV2.SLOT_NUMBER));
      info.put("tray", octet(out, PlatformInfoV2.TRAY_INDEX));
      info.put("host_id", octet(out, PlatformInfoV2.HOST_ID));
      return;
    }
    out.versioned(PlatformInfoV1.SIZE, PlatformInfoV1.VERSION);
    if (calls.fill(Symbol.PLATFORM_INFO, 1, out)) {
      info.put("slot", octet(out, PlatformInfoV1.CHASSIS_PHYSICAL_SLOT_NUMBER));
      info.put("tray", octet(out, PlatformInfoV1.COMPUTE_SLOT_INDEX));
      info.put("host_id", octet(out, PlatformInfoV1.NODE_INDEX));
    }
  }

  private static String octet(Struct struct, int offset) {
    int value = struct.octet(offset);
    return value == 0xFF ? "" : Integer.toString(value);
  }

  /**
   * Whether the GPU is part of an SoC: joined to its CPU by a chip-to-chip link and without memory
   * of its own. Grace Hopper has the link too, and its own memory.
   */
  private static boolean isSoc(DeviceCalls calls, Map<String, String> info, String address) {
    Struct c2c = new Struct(C2cModeInfo.SIZE).blank(C2cModeInfo.SIZE);
    boolean linked =
        calls.fill(Symbol.C2C_MODE, c2c) && c2c.integer(C2cModeInfo.IS_C2C_ENABLED) == 1;
    if (linked) info.put("c2c", "enabled");
    return (linked || address.isEmpty())
        && !(DeviceMemory.of(calls, new Struct(MemoryV2.SIZE)).total() > 0);
  }

  /** A whole number that makes sense as one; empty otherwise. */
  private static String whole(double value) {
    return value >= 0 && value < Integer.MAX_VALUE ? Integer.toString((int) value) : "";
  }

  Identity named(String name) {
    return new Identity(info.withName(name, ""), address, uuid, architecture, sharesHostMemory);
  }
}
