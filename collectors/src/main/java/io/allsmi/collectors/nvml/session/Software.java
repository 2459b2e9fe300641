package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.nvml.library.Layouts.SystemDriverBranchInfo;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;

/**
 * The versions of what is installed; empty where it is not said.
 *
 * @param driver of the kernel's driver, for example {@code 550.163.01}
 * @param nvml of the library, for example {@code 12.550.163.01}
 * @param cuda the newest CUDA that the driver serves, for example {@code 12.4}
 * @param branch of the driver's releases, for example {@code r550_00}
 */
public record Software(String driver, String nvml, String cuda, String branch) {
  /** {@code NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE}. */
  private static final int LENGTH = 80;

  static Software read(NvmlLibrary library) {
    Struct buffer = new Struct(SystemDriverBranchInfo.SIZE);
    return new Software(
        version(library, Symbol.SYSTEM_DRIVER_VERSION, buffer),
        version(library, Symbol.SYSTEM_NVML_VERSION, buffer),
        cuda(library, buffer),
        branch(library, buffer));
  }

  private static String version(NvmlLibrary library, Symbol symbol, Struct buffer) {
    buffer.blank(LENGTH);
    int code = library.call(symbol, buffer.pointer(), LENGTH);
    return code == ReturnCode.SUCCESS ? buffer.text(0, LENGTH) : "";
  }

  private static String cuda(NvmlLibrary library, Struct buffer) {
    buffer.blank(4);
    int code = library.call(Symbol.SYSTEM_CUDA_VERSION, buffer.pointer());
    int version = code == ReturnCode.SUCCESS ? buffer.integer(0) : 0;
    // Before there was CUDA 2.0 there was no NVML.
    return version < 2000 || version > 999_999 ? "" : version / 1000 + "." + version % 1000 / 10;
  }

  private static String branch(NvmlLibrary library, Struct buffer) {
    buffer.versioned(SystemDriverBranchInfo.SIZE, SystemDriverBranchInfo.VERSION);
    int code =
        library.call(
            Symbol.SYSTEM_DRIVER_BRANCH, buffer.pointer(), SystemDriverBranchInfo.BRANCH_LENGTH);
    return code == ReturnCode.SUCCESS
        ? buffer.text(SystemDriverBranchInfo.BRANCH, SystemDriverBranchInfo.BRANCH_LENGTH)
        : "";
  }
}
