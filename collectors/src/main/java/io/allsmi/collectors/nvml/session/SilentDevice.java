package io.allsmi.collectors.nvml.session;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.model.collect.Platform;

/**
 * A device of a library that has none of NVML's symbols: every question is refused. With it a build
 * on a machine without a GPU loads the classes that reading one needs.
 *
 * @param calls which all fail
 * @param identity which says nothing
 */
public record SilentDevice(DeviceCalls calls, Identity identity) {
  /** Asks such a device what it is. */
  public static SilentDevice of(NvmlLibrary library, Platform platform) {
    DeviceCalls calls = new DeviceCalls(library, Pointer.NULL, new Refusals());
    calls.begin(platform.now());
    Identity identity = Identity.read(calls, platform, Software.read(library));
    return new SilentDevice(calls, identity.named("nvidia0"));
  }
}
