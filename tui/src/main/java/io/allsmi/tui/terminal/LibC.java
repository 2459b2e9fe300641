package io.allsmi.tui.terminal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The C library, by JNA's direct mapping. Structures are byte arrays: they are small, and a layout
 * read by offset is one that a test can compare. Each method returns what the C function returns,
 * -1 for an error whose number {@link Native#getLastError} has.
 */
final class LibC {
  static {
    // Symbols of the process itself: no search for a library, hence no ldconfig.
    Native.register(LibC.class, NativeLibrary.getProcess());
  }

  private LibC() {}

  /** {@code int tcgetattr(int fd, struct termios *termios_p)}. */
  static native int tcgetattr(int fd, byte[] termios);

  /** {@code int tcsetattr(int fd, int optional_actions, const struct termios *termios_p)}. */
  static native int tcsetattr(int fd, int actions, byte[] termios);

  /** {@code int tcflush(int fd, int queue_selector)}. */
  static native int tcflush(int fd, int queue);

  /** {@code pid_t tcgetpgrp(int fd)}. */
  static native int tcgetpgrp(int fd);

  /** {@code pid_t getpgrp(void)}. */
  static native int getpgrp();

  /** {@code pid_t getpid(void)}. */
  static native int getpid();

  /** {@code int kill(pid_t pid, int sig)}; pid 0 is the caller's process group. */
  static native int kill(int pid, int signal);

  /** {@code int open(const char *path, int flags, ...)}, never with flags that need a mode. */
  static native int open(String path, int flags);

  /** {@code int close(int fd)}. */
  static native int close(int fd);

  /** {@code int dup(int fd)}. */
  static native int dup(int fd);

  /** {@code int dup2(int oldfd, int newfd)}. */
  static native int dup2(int from, int to);

  /** {@code int pipe(int pipefd[2])}. */
  static native int pipe(int[] descriptors);

  /** {@code ssize_t read(int fd, void *buf, size_t count)}. */
  static native long read(int fd, byte[] buffer, long count);

  /** {@code ssize_t write(int fd, const void *buf, size_t count)}. */
  static native long write(int fd, byte[] buffer, long count);

  /**
   * {@code int select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct
   * timeval *timeout)}: macOS' {@code poll} does not take terminals. A null array is a null
   * pointer.
   */
  static native int select(
      int count,
      byte @Nullable [] read,
      byte @Nullable [] write,
      byte @Nullable [] except,
      long @Nullable [] timeout);

  /** {@code int ioctl(int fd, unsigned long request, ...)}; see {@link #windowSize}. */
  static native int ioctl(int fd, long request, short[] argument);

  /**
   * {@code ioctl(fd, TIOCGWINSZ, struct winsize *)}: rows, columns and two sizes in pixels.
   *
   * <p>On Linux a variable argument travels like a fixed one. On Apple's arm64 it does not, so
   * there the call goes the slower way that JNA has for variadic functions.
   */
  static int windowSize(int fd, Abi abi, short[] winsize) {
    if (!Platform.isMac()) {
      return ioctl(fd, abi.tiocgwinsz(), winsize);
    }
    return Native.load(Variadic.class)
        .ioctl(fd, new NativeLong(abi.tiocgwinsz()), new Object[] {winsize});
  }

  /** Functions with variable arguments, for macOS. */
  private interface Variadic extends Library {
    int ioctl(int fd, NativeLong request, Object... arguments);
  }
}
