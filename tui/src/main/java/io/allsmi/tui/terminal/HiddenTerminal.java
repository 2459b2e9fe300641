package io.allsmi.tui.terminal;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A pseudo terminal that nobody sees, with a screen on it: so that a build without a terminal can
 * go through everything that a live screen does, and the classes of its first frame get into the
 * ahead-of-time cache.
 */
public final class HiddenTerminal {
  private static final NativeLibrary PROCESS = NativeLibrary.getProcess();

  private final int master;
  private final LiveScreen screen;

  private HiddenTerminal(int master, LiveScreen screen) {
    this.master = master;
    this.screen = screen;
  }

  /**
   * Opens one, on Linux large enough for every panel, elsewhere of 80 columns and 24 rows.
   *
   * @throws IOException where the system has none to give
   */
  public static HiddenTerminal open(LiveScreen.Options options) throws IOException {
    Abi abi = Abi.current();
    int master = call("posix_openpt", Abi.O_RDWR | abi.oNoctty());
    if (master < 0 || call("grantpt", master) != 0 || call("unlockpt", master) != 0) {
      throw Tty.failed("make a pseudo terminal");
    }
    Pointer name = PROCESS.getFunction("ptsname").invokePointer(new Object[] {master});
    int slave = LibC.open(name.getString(0), Abi.O_RDWR | abi.oNoctty());
    if (slave < 0) {
      throw Tty.failed("open a pseudo terminal");
    }
    if (abi == Abi.LINUX) {
      // TIOCSWINSZ of asm-generic/ioctls.h.
      short[] winsize = {60, 200, 0, 0};
      int _ = PROCESS.getFunction("ioctl").invokeInt(new Object[] {slave, 0x5414L, winsize});
    }
    // A frame is larger than what the kernel keeps for a reader that does not come.
    Thread.ofPlatform().daemon().name("allsmi-hidden").start(() -> readAll(master));
    LiveScreen screen = LiveScreen.on(abi, slave, LibC.dup(slave), options, () -> {});
    return new HiddenTerminal(master, screen);
  }

  /** {@code int function(int)} of {@code stdlib.h}. */
  private static int call(String function, int argument) {
    return PROCESS.getFunction(function).invokeInt(new Object[] {argument});
  }

  private static void readAll(int master) {
    byte[] bytes = new byte[65_536];
    while (LibC.read(master, bytes) > 0) {
      // Nobody looks.
    }
    int _ = LibC.close(master);
  }

  /** The screen on it; whoever closes it leaves nothing behind. */
  public LiveScreen screen() {
    return screen;
  }

  /** Types on its keyboard. */
  public void type(String keys) {
    int _ = LibC.write(master, keys.getBytes(StandardCharsets.UTF_8));
  }
}
