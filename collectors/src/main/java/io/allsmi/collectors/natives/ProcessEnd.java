package io.allsmi.collectors.natives;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** The way out of a process that may hold a call which never returns. */
public final class ProcessEnd {
  private ProcessEnd() {}

  /**
   * Ends the process at once: what was printed is flushed, the standard descriptors are let go, and
   * the JVM halts without waiting for anything. Shutdown hooks do not run: whoever needs one has
   * run it before.
   *
   * <p>A thread that hangs in the kernel keeps a dead process, and with it the other end of its
   * pipes, alive for as long as it hangs; with the descriptors let go, {@code allsmi snapshot | jq}
   * sees the end of its input nevertheless.
   *
   * @param status the exit status
   */
  public static void leave(int status) {
    System.out.flush();
    System.err.flush();
    // The JDK closes the first three descriptors by putting /dev/null in their places.
    close(new FileOutputStream(FileDescriptor.out));
    close(new FileOutputStream(FileDescriptor.err));
    close(new FileInputStream(FileDescriptor.in));
    Runtime.getRuntime().halt(status);
  }

  private static void close(AutoCloseable descriptor) {
    try {
      descriptor.close();
    } catch (Exception unusable) {
      // Nobody is left who could be told.
    }
  }
}
