package io.allsmi.cli.crash;

import java.io.File;
import java.util.Map;

/** Where the program keeps what should outlive it and what nobody misses. */
final class StateFolder {
  private StateFolder() {}

  /**
   * The folder of a service manager if it gives one ({@code STATE_DIRECTORY}, systemd.exec(5)), or
   * else the user's; it need not exist.
   */
  static File of(Map<String, String> environment) {
    String managed = environment.getOrDefault("STATE_DIRECTORY", "");
    int several = managed.indexOf(':');
    if (several >= 0) managed = managed.substring(0, several);
    if (managed.startsWith("/")) return new File(managed);
    // A relative path is to be ignored, as the specification of these folders asks.
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    if (state.startsWith("/")) return new File(state, "allsmi");
    String home = environment.getOrDefault("HOME", "");
    if (home.isEmpty()) home = System.getProperty("user.home", "");
    return new File(home, ".local/state/allsmi");
  }
}
