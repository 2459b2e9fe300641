package io.allsmi.collectors.nvml;

import com.sun.jna.Memory;
import io.allsmi.collectors.nvml.library.Layouts.ExcludedDeviceInfo;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.Identity;
import io.allsmi.collectors.nvml.session.PciBus;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the devices on the PCI bus with those that the library answers for. What was given to a
 * virtual machine, sleeps, or is hidden from this container is in order.
 */
final class BusCheck {
  private static final String CODE = "unanswered";
  private static final String DRIVER = "nvidia";
  private static final String KERNEL_LOG = "; the kernel log (dmesg, lines with NVRM) says more";
  private static final int MOST_EXCLUDED = 256;

  private final Platform platform;
  private final PciBus bus;

  BusCheck(Platform platform, PciBus bus) {
    this.platform = platform;
    this.bus = bus;
  }

  /**
   * Says what is not answered for.
   *
   * @param lanes all devices of the library, also those that could not be opened
   */
  void check(List<GpuLane> lanes, NvmlLibrary library, Answer answer) {
    Set<String> answered = new HashSet<>();
    boolean placesKnown = true;
    for (GpuLane lane : lanes) {
      Identity identity = lane.identity();
      String address = identity == null ? lane.slot().expectedAddress() : identity.address();
      answered.add(address);
      placesKnown &= identity != null || !address.isEmpty();
      if (lane.isRefused()) refused(lane, address, answer);
    }
    // A device that could not be opened, and whose place is not known, may be any of the bus.
    if (!placesKnown) return;
    Set<String> excluded = null;
    for (PciBus.Function function : bus.functions()) {
      if (answered.contains(function.address()) || isInOrder(function)) continue;
      if (excluded == null) excluded = excluded(library);
      say(function, excluded.contains(function.address()), answer);
    }
  }

  private void refused(GpuLane lane, String address, Answer answer) {
    int code = lane.slot().refusal();
    String where = address.isEmpty() ? "" : " at " + address;
    finding(
        answer,
        Severity.CRITICAL,
        lane.slot().label() + where + " cannot be opened: " + ReturnCode.words(code),
        action(code));
  }

  private static String action(int code) {
    return switch (code) {
      case ReturnCode.INSUFFICIENT_POWER -> "attach its power cables";
      case ReturnCode.RESET_REQUIRED -> "reset it (nvidia-smi --gpu-reset)";
      case ReturnCode.CORRUPTED_INFOROM -> "contact its vendor";
      default -> "drain and reboot the node" + KERNEL_LOG;
    };
  }

  private boolean isInOrder(PciBus.Function function) {
    if (function.driver().contains("vfio") || bus.isSuspended(function.address())) return true;
    // In a container the bus has devices that were not given to it; the driver's folder has not.
    return function.driver().equals(DRIVER)
        && !Files.exists(platform.path("/proc/driver/nvidia/gpus/" + function.address()));
  }

  private static void say(PciBus.Function function, boolean excluded, Answer answer) {
    String what = "the device at " + function.address() + " is on the bus and not answered for: ";
    if (excluded) {
      finding(
          answer,
          Severity.ADVICE,
          what + "the driver was told to leave it out",
          "look for NVreg_ExcludedGpus in the options of the nvidia module");
    } else if (function.driver().equals(DRIVER)) {
      finding(
          answer,
          Severity.CRITICAL,
          what + "NVIDIA's driver has it and does not list it",
          "reset it or reboot the node" + KERNEL_LOG);
    } else if (function.driver().isEmpty()) {
      finding(
          answer,
          Severity.WARNING,
          what + "no driver has it",
          "load NVIDIA's driver (modprobe nvidia)" + KERNEL_LOG);
    } else {
      finding(
          answer,
          Severity.WARNING,
          what + "the driver " + function.driver() + " has it",
          "keep " + function.driver() + " from loading (modprobe.d: blacklist) and reboot");
    }
  }

  private static void finding(Answer answer, Severity severity, String text, String action) {
    answer.finding(new Finding(severity, CODE, "", Optional.empty(), text, action));
  }

  /** Addresses of those that the driver was told to leave out. */
  private static Set<String> excluded(NvmlLibrary library) {
    Set<String> addresses = new HashSet<>();
    Memory count = new Memory(Integer.BYTES);
    count.setInt(0, 0);
    if (library.call(Symbol.EXCLUDED_COUNT, count) != ReturnCode.SUCCESS) return addresses;
    int told = count.getInt(0);
    if (told < 0 || told > MOST_EXCLUDED) return addresses;
    for (int i = 0; i < told; i++) {
      Struct info = new Struct(ExcludedDeviceInfo.SIZE).blank(ExcludedDeviceInfo.SIZE);
      if (library.call(Symbol.EXCLUDED_INFO, i, info.pointer()) != ReturnCode.SUCCESS) continue;
      addresses.add(Identity.address(info));
    }
    return addresses;
  }
}
