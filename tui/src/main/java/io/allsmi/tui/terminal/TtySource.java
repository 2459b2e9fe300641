package io.allsmi.tui.terminal;

import com.sun.jna.Native;
import java.io.IOException;

/** Bytes from a terminal's descriptor, until somebody calls {@link #stop}. */
final class TtySource implements InputFrames.Source {
  private static final int FOREVER = -1;
  private static final int INPUT = 1;

  private final int fd;
  private final Abi abi;
  private final int wakeRead;
  private final int wakeWrite;

  /** Reads from a descriptor that stays the caller's to close. */
  TtySource(int fd, Abi abi) throws IOException {
    this.fd = Tty.selectable(fd);
    this.abi = abi;
    int[] pipe = new int[2];
    if (LibC.pipe(pipe) != 0) {
      throw Tty.failed("make a pipe");
    }
    wakeRead = Tty.selectable(pipe[0]);
    wakeWrite = pipe[1];
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    while (true) {
      if (Tty.waitToRead(fd, wakeRead, FOREVER) != INPUT) {
        return -1;
      }
      int count = LibC.read(fd, bytes);
      if (count > 0) {
        System.arraycopy(bytes, 0, into, offset, count);
        return count;
      }
      int error = Native.getLastError();
      boolean again = count < 0 && (error == Abi.EINTR || error == abi.eagain());
      if (!again) {
        // End of file, or an error because the terminal hung up: the same to us.
        return -1;
      }
    }
  }

  @Override
  public boolean ready(int millis) throws IOException {
    return Tty.waitToRead(fd, wakeRead, millis) != 0;
  }

  /** Ends a read that waits, and every later one. The pipe lives as long as the process. */
  void stop() {
    int _ = LibC.write(wakeWrite, new byte[1]);
  }
}
