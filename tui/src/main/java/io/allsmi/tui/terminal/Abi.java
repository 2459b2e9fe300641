package io.allsmi.tui.terminal;

import com.sun.jna.Platform;
import java.io.IOException;

/**
 * Sizes, offsets and constants of the C library, as far as a terminal needs them.
 *
 * <p>Linux, glibc and musl, x86-64 and aarch64: {@code bits/termios-struct.h} (four flag words of
 * 32 bits, {@code c_line}, 32 control characters, two speeds), {@code bits/termios*.h}, {@code
 * asm-generic/ioctls.h}, {@code bits/fcntl-linux.h}, {@code bits/signum-arch.h}, {@code
 * asm-generic/errno*.h}. macOS: {@code sys/termios.h} (flag words and speeds of 64 bits, 20 control
 * characters), {@code sys/ttycom.h}, {@code sys/fcntl.h}, {@code sys/signal.h}, {@code
 * sys/errno.h}. A test compares the Linux column with what the compiler says; the macOS column was
 * read and not run.
 */
enum Abi {
  LINUX,
  MACOS;

  /** The same on both. */
  static final int TCSANOW = 0;

  static final int O_WRONLY = 1;
  static final int O_RDWR = 2;
  static final int EINTR = 4;

  /** The one of the machine. */
  static Abi current() throws IOException {
    if (!Platform.is64Bit() || !(Platform.isLinux() || Platform.isMac())) {
      throw new IOException("the live screen runs on 64-bit Linux and macOS");
    }
    return Platform.isMac() ? MACOS : LINUX;
  }

  /** {@code sizeof(struct termios)}. */
  int termiosBytes() {
    return linuxOrMac(60, 72);
  }

  /** {@code sizeof(tcflag_t)}; the flag words are input, output, control, local. */
  int flagBytes() {
    return linuxOrMac(4, 8);
  }

  /** {@code offsetof(struct termios, c_cc)}. */
  int ccOffset() {
    return linuxOrMac(17, 32);
  }

  int vmin() {
    return linuxOrMac(6, 16);
  }

  int vtime() {
    return linuxOrMac(5, 17);
  }

  int icrnl() {
    return linuxOrMac(0x100, 0x100);
  }

  int ixon() {
    return linuxOrMac(0x400, 0x200);
  }

  int isig() {
    return linuxOrMac(0x1, 0x80);
  }

  int icanon() {
    return linuxOrMac(0x2, 0x100);
  }

  int echo() {
    return linuxOrMac(0x8, 0x8);
  }

  int echonl() {
    return linuxOrMac(0x40, 0x10);
  }

  int iexten() {
    return linuxOrMac(0x8000, 0x400);
  }

  int tcoflush() {
    return linuxOrMac(1, 2);
  }

  int tiocgwinsz() {
    return linuxOrMac(0x5413, 0x40087468);
  }

  int oNoctty() {
    return linuxOrMac(0x100, 0x20000);
  }

  int oAppend() {
    return linuxOrMac(0x400, 0x8);
  }

  int eagain() {
    return linuxOrMac(11, 35);
  }

  int sigtstp() {
    return linuxOrMac(20, 18);
  }

  private int linuxOrMac(int linux, int mac) {
    return this == MACOS ? mac : linux;
  }
}
