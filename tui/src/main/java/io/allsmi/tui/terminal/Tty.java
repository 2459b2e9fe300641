package io.allsmi.tui.terminal;

import com.sun.jna.Native;
import io.allsmi.tui.canvas.Size;
import java.io.IOException;
import java.util.Arrays;

/** What can be asked of a terminal's descriptor. */
final class Tty {
  /**
   * {@code FD_SETSIZE} / 8; {@link #wait} takes descriptors below 1024: see {@link #selectable}.
   */
  private static final int SET_BYTES = 128;

  /** A terminal that does not know its size, as a serial line, is taken for one of this size. */
  private static final Size UNKNOWN = new Size(80, 24);

  private static final int MAX_COLUMNS = 2000;
  private static final int MAX_ROWS = 1000;

  private Tty() {}

  static boolean isTerminal(int fd, Abi abi) {
    return LibC.tcgetattr(fd, new byte[abi.termiosBytes()]) == 0;
  }

  static byte[] settings(int fd, Abi abi) throws IOException {
    byte[] termios = new byte[abi.termiosBytes()];
    if (LibC.tcgetattr(fd, termios) != 0) {
      throw failed("read the settings of the terminal");
    }
    return termios;
  }

  static void apply(int fd, byte[] termios) throws IOException {
    while (LibC.tcsetattr(fd, Abi.TCSANOW, termios) != 0) {
      if (Native.getLastError() != Abi.EINTR) {
        throw failed("change the settings of the terminal");
      }
    }
  }

  /** The size in cells, bounded: a size is only what someone told the kernel. */
  static Size size(int fd, Abi abi) {
    short[] winsize = new short[4];
    if (LibC.windowSize(fd, abi, winsize) != 0) {
      return UNKNOWN;
    }
    int rows = Short.toUnsignedInt(winsize[0]);
    int columns = Short.toUnsignedInt(winsize[1]);
    if (rows == 0 || columns == 0) {
      return UNKNOWN;
    }
    return new Size(Math.min(columns, MAX_COLUMNS), Math.min(rows, MAX_ROWS));
  }

  /** Whether another job has the terminal now; then it is not ours to change. */
  static boolean belongsToAnother(int fd) {
    int group = LibC.tcgetpgrp(fd);
    return group > 0 && group != LibC.getpgrp();
  }

  /**
   * Waits until one of two descriptors can be read.
   *
   * @param millis how long; negative waits without an end
   * @return 0 when the time is over, else 1 for the first descriptor and 2 for the second, added up
   */
  static int waitToRead(int first, int second, int millis) throws IOException {
    byte[] set = new byte[SET_BYTES];
    long deadline = System.nanoTime() + millis * 1_000_000L;
    while (true) {
      Arrays.fill(set, (byte) 0);
      add(set, first);
      add(set, second);
      long left = Math.max(0, deadline - System.nanoTime());
      long[] timeout = {left / 1_000_000_000, left / 1000 % 1_000_000};
      int ready = LibC.select(Math.max(first, second) + 1, set, null, millis < 0 ? null : timeout);
      if (ready >= 0) {
        return ready == 0 ? 0 : (has(set, first) ? 1 : 0) + (has(set, second) ? 2 : 0);
      }
      if (Native.getLastError() != Abi.EINTR) {
        throw failed("wait for a key");
      }
    }
  }

  /** Waits until a descriptor can be written; false when the time is over. */
  static boolean waitToWrite(int fd, int millis) {
    byte[] set = new byte[SET_BYTES];
    add(set, fd);
    return LibC.select(fd + 1, null, set, new long[] {0, millis * 1000L}) > 0;
  }

  /**
   * Refuses a descriptor that {@code select} has no bit for.
   *
   * @throws IOException in a process that had a thousand files open before its screen
   */
  static int selectable(int fd) throws IOException {
    if (fd < 0 || fd >= 8 * SET_BYTES) {
      throw new IOException("too many open files to wait for keys (descriptor " + fd + ")");
    }
    return fd;
  }

  private static void add(byte[] set, int fd) {
    set[fd / 8] |= (byte) (1 << fd % 8);
  }

  private static boolean has(byte[] set, int fd) {
    return (set[fd / 8] >> fd % 8 & 1) != 0;
  }

  static IOException failed(String what) {
    return new IOException("cannot " + what + " (errno " + Native.getLastError() + ")");
  }
}
