package io.allsmi.collectors.rebellions;

import io.allsmi.collectors.rebellions.smi.ToolNames;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import java.time.Duration;
import java.util.List;

/**
 * Whether there is anything of Rebellions on a machine: a few looks, and nothing more is loaded.
 */
final class RebellionsPresence {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private RebellionsPresence() {}

  /** Whether the driver is there, or else the tool (in a container that sees nothing of it). */
  static boolean isHere(Platform platform) {
    return isDriverHere(platform) || isToolHere(platform);
  }

  /** Whether the driver is there, by its class or by a node: a container may see only one. */
  static boolean isDriverHere(Platform platform) {
    return platform.path("/sys/class/rebellions").toFile().exists()
        || platform.path("/dev/rbln0").toFile().exists();
  }

  /** Runs it, if it is there: the one way to find a command. */
  private static boolean isToolHere(Platform platform) {
    for (String name : ToolNames.ALL) {
      CommandResult result = platform.run(TIMEOUT, List.of(name, "-j", "-g"));
      if (!(result instanceof CommandResult.NotFound)) return true;
    }
    return false;
  }
}
