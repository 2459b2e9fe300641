package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.model.collect.Probe;

/** Why the library as a whole does not work, as a user reads it. */
final class Refused {
  private Refused() {}

  /**
   * {@code nvmlInit_v2} failed.
   *
   * @param file the library
   */
  static Probe initialization(String file, int code) {
    return probe(file + ": nvmlInit_v2", code);
  }

  /** What a new look would find after a call that failed with that code. */
  static Probe probe(String what, int code) {
    String error = what + ": " + ReturnCode.words(code);
    return switch (code) {
      case ReturnCode.NO_PERMISSION ->
          new Probe.NotPermitted(error, "run as root or give this user access to /dev/nvidia*");
      case ReturnCode.DRIVER_NOT_LOADED ->
          new Probe.Broken(error, "load it (modprobe nvidia); dmesg says why it does not load");
      case ReturnCode.LIB_RM_VERSION_MISMATCH ->
          new Probe.Broken(
              error,
              "the driver was upgraded while the old one is loaded: reboot, or unload and load"
                  + " its kernel modules");
      case ReturnCode.LIBRARY_NOT_FOUND, ReturnCode.FUNCTION_NOT_FOUND ->
          new Probe.Broken(
              error,
              "this may be the stub library of a CUDA toolkit: take its folder off the library"
                  + " path");
      default -> new Probe.Broken(error, "look for lines with NVRM in the kernel log (dmesg)");
    };
  }

  /** Whether the library has to be initialized anew after such a code. */
  static boolean isOver(int code) {
    return switch (code) {
      case ReturnCode.UNINITIALIZED,
          ReturnCode.DRIVER_NOT_LOADED,
          ReturnCode.LIB_RM_VERSION_MISMATCH ->
          true;
      default -> false;
    };
  }
}
