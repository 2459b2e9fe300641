package io.allsmi.tui.terminal;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The C library. Structures are byte arrays: they are small, and a layout read by offset is one
 * that a test can compare. Each method returns what the C function returns, -1 for an error whose
 * number {@link Native#getLastError} has.
 *
 * <p>Not by direct mapping: registering a class costs 25 ms of JNA's own reflection before the
 * first frame, and a {@link Function} 1 ms. The price, 2 µs a call, is paid a few times a second.
 */
final class LibC {
  /** The symbols of the process itself: no search for a library, hence no {@code ldconfig}. */
  private static final NativeLibrary PROCESS = NativeLibrary.getProcess();

  private static final Function TCGETATTR = PROCESS.getFunction("tcgetattr");
  private static final Function TCSETATTR = PROCESS.getFunction("tcsetattr");
  private static final Function TCFLUSH = PROCESS.getFunction("tcflush");
  private static final Function TCGETPGRP = PROCESS.getFunction("tcgetpgrp");
  private static final Function GETPGRP = PROCESS.getFunction("getpgrp");
  private static final Function GETPID = PROCESS.getFunction("getpid");
  private static final Function GETPPID = PROCESS.getFunction("getppid");
  private static final Function KILL = PROCESS.getFunction("kill");
  private static final Function OPEN = PROCESS.getFunction("open");
  private static final Function CLOSE = PROCESS.getFunction("close");
  private static final Function DUP = PROCESS.getFunction("dup");
  private static final Function DUP2 = PROCESS.getFunction("dup2");
  private static final Function PIPE = PROCESS.getFunction("pipe");
  private static final Function READ = PROCESS.getFunction("read");
  private static final Function WRITE = PROCESS.getFunction("write");
  private static final Function SELECT = PROCESS.getFunction("select");
  private static final Function IOCTL = PROCESS.getFunction("ioctl");

  private LibC() {}

  /** {@code int tcgetattr(int fd, struct termios *termios_p)}. */
  static int tcgetattr(int fd, byte[] termios) {
    return TCGETATTR.invokeInt(new Object[] {fd, termios});
  }

  /** {@code int tcsetattr(int fd, int optional_actions, const struct termios *termios_p)}. */
  static int tcsetattr(int fd, int actions, byte[] termios) {
    return TCSETATTR.invokeInt(new Object[] {fd, actions, termios});
  }

  /** {@code int tcflush(int fd, int queue_selector)}. */
  static int tcflush(int fd, int queue) {
    return TCFLUSH.invokeInt(new Object[] {fd, queue});
  }

  /** {@code pid_t tcgetpgrp(int fd)}. */
  static int tcgetpgrp(int fd) {
    return TCGETPGRP.invokeInt(new Object[] {fd});
  }

  /** {@code pid_t getpgrp(void)}. */
  static int getpgrp() {
    return GETPGRP.invokeInt(new Object[] {});
  }

  /** {@code pid_t getpid(void)}. */
  static int getpid() {
    return GETPID.invokeInt(new Object[] {});
  }

  /** {@code pid_t getppid(void)}. */
  static int getppid() {
    return GETPPID.invokeInt(new Object[] {});
  }

  /** {@code int prctl(int option, unsigned long arg2, ...)} of Linux, with one argument. */
  static int prctl(int option, long argument) {
    return PROCESS.getFunction("prctl").invokeInt(new Object[] {option, argument, 0L, 0L, 0L});
  }

  /** {@code int kill(pid_t pid, int sig)}; pid 0 is the caller's process group. */
  static int kill(int pid, int signal) {
    return KILL.invokeInt(new Object[] {pid, signal});
  }

  /** {@code int open(const char *path, int flags, ...)}, never with flags that need a mode. */
  static int open(String path, int flags) {
    return OPEN.invokeInt(new Object[] {path, flags});
  }

  /** {@code int close(int fd)}. */
  static int close(int fd) {
    return CLOSE.invokeInt(new Object[] {fd});
  }

  /** {@code int dup(int fd)}. */
  static int dup(int fd) {
    return DUP.invokeInt(new Object[] {fd});
  }

  /** {@code int dup2(int oldfd, int newfd)}. */
  static int dup2(int from, int to) {
    return DUP2.invokeInt(new Object[] {from, to});
  }

  /** {@code int pipe(int pipefd[2])}. */
  static int pipe(int[] descriptors) {
    return PIPE.invokeInt(new Object[] {descriptors});
  }

  /** {@code ssize_t read(int fd, void *buf, size_t count)}. */
  static int read(int fd, byte[] buffer) {
    return (int) READ.invokeLong(new Object[] {fd, buffer, (long) buffer.length});
  }

  /** {@code ssize_t write(int fd, const void *buf, size_t count)}. */
  static int write(int fd, byte[] buffer) {
    return (int) WRITE.invokeLong(new Object[] {fd, buffer, (long) buffer.length});
  }

  /**
   * {@code int select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct
   * timeval *timeout)}, without the third set: macOS' {@code poll} does not take terminals.
   *
   * @param timeout seconds and microseconds; null waits without an end
   */
  static int select(
      int count, byte @Nullable [] read, byte @Nullable [] write, long @Nullable [] timeout) {
    return SELECT.invokeInt(new @Nullable Object[] {count, read, write, null, timeout});
  }

  /**
   * {@code ioctl(fd, TIOCGWINSZ, struct winsize *)}: rows, columns and two sizes in pixels.
   *
   * <p>On Linux a variable argument travels like a fixed one. On Apple's arm64 it does not, so
   * there the call goes the way that JNA has for variadic functions.
   */
  static int windowSize(int fd, Abi abi, short[] winsize) {
    if (!Platform.isMac()) {
      return IOCTL.invokeInt(new Object[] {fd, (long) abi.tiocgwinsz(), winsize});
    }
    return Native.load(Variadic.class)
        .ioctl(fd, new NativeLong(abi.tiocgwinsz()), new Object[] {winsize});
  }

  /** Functions with variable arguments, for macOS. */
  private interface Variadic extends Library {
    /** {@code int ioctl(int fd, unsigned long request, ...)}. */
    int ioctl(int fd, NativeLong request, Object... arguments);
  }
}
