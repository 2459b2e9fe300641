package io.allsmi.tui.terminal;

import com.sun.jna.Platform;

/**
 * The tie to the script that started this process and stays to put the terminal right after a
 * crash: without it this process must not stay behind on a terminal that the user's shell takes
 * back.
 *
 * <p>The script names itself with the property {@code allsmi.launcher}; without that there is none.
 */
final class LauncherTie {
  private static final int PID = Integer.getInteger("allsmi.launcher", 0);
  private static final int SIGHUP = 1;

  /** {@code linux/prctl.h}. */
  private static final int PR_SET_PDEATHSIG = 1;

  private LauncherTie() {}

  /**
   * Lets the end of the launcher end this process by SIGHUP, where the system offers that. To be
   * called by a thread that lives as long as the screen: the kernel forgets it with the thread.
   */
  static void tie() {
    if (PID == 0 || !Platform.isLinux()) {
      return;
    }
    int _ = LibC.prctl(PR_SET_PDEATHSIG, SIGHUP);
    if (isCut()) {
      int _ = LibC.kill(LibC.getpid(), SIGHUP);
    }
  }

  /** Whether there was a launcher and it has ended. */
  static boolean isCut() {
    return PID != 0 && LibC.getppid() != PID;
  }
}
