package io.allsmi.collectors.furiosa;

import io.allsmi.model.collect.Platform;

/** Whether one of FuriosaAI's drivers is on a machine: two looks, and nothing more is loaded. */
final class FuriosaPresence {
  private FuriosaPresence() {}

  static boolean isDriverHere(Platform platform) {
    return platform.path("/sys/class/rngd_mgmt").toFile().exists()
        || platform.path("/sys/class/npu_mgmt").toFile().exists();
  }
}
