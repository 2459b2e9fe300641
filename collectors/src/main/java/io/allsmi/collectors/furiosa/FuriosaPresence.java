package io.allsmi.collectors.furiosa;

import io.allsmi.collectors.furiosa.library.LibraryReader;
import io.allsmi.model.collect.Platform;
import java.util.Optional;

/** What of FuriosaAI's is on a machine: a few looks, and nothing is loaded. */
final class FuriosaPresence {
  private FuriosaPresence() {}

  static boolean isDriverHere(Platform platform) {
    return platform.path("/sys/class/rngd_mgmt").toFile().exists()
        || platform.path("/sys/class/npu_mgmt").toFile().exists();
  }

  /** The library's file; none where the drivers' files are there, because it is not loaded then. */
  static Optional<String> library(Platform platform) {
    return isDriverHere(platform) ? Optional.empty() : LibraryReader.find(platform);
  }
}
