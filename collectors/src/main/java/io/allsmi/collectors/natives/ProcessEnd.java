package io.allsmi.collectors.natives;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** The way out of a process that may hold a call which never returns. */
public final class ProcessEnd {
  private ProcessEnd() {}

  /**
   * Ends the process at once: what was printed is flushed, the standard descriptors are let go, and
   * the process ends without waiting for anything. Shutdown hooks do not run, and nothing that the
   * JVM writes at its end (a class cache in training) is written.
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
    if (isJnaLoaded()) exit(status);
    Runtime.getRuntime().halt(status);
  }

  /** JNA says so by this property; loading it only to leave would cost more than it saves. */
  private static boolean isJnaLoaded() {
    return System.getProperty("jnidispatch.path") != null && !Platform.isWindows();
  }

  /**
   * {@code void _exit(int status)}, unistd.h. Even a halt of the JVM waits 300 ms for threads in
   * native code, as one that reads the terminal's keys or hangs in a driver is (HotSpot's
   * VM_Exit::wait_for_threads_in_native_to_block).
   */
  private static void exit(int status) {
    try {
      NativeLibrary.getProcess().getFunction("_exit").invokeVoid(new Object[] {status});
    } catch (UnsatisfiedLinkError notThere) {
      // The JVM's own way is left.
    }
  }

  private static void close(AutoCloseable descriptor) {
    try {
      descriptor.close();
    } catch (Exception unusable) {
      // Nobody is left who could be told.
    }
  }
}
