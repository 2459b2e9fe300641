package io.allsmi.tui.terminal;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A terminal without a window: what a test types is read, what is painted is kept. */
public final class Pty implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The functions that make one, from {@code stdlib.h}. */
  private static final class Functions {
    static {
      Native.register(Functions.class, NativeLibrary.getProcess());
    }

    private Functions() {}

    /** {@code int posix_openpt(int flags)}. */
    static native int posix_openpt(int flags);

    /** {@code int grantpt(int fd)}. */
    static native int grantpt(int fd);

    /** {@code int unlockpt(int fd)}. */
    static native int unlockpt(int fd);

    /** {@code char *ptsname(int fd)}. */
    static native String ptsname(int fd);

    /** {@code ioctl(fd, TIOCSWINSZ, struct winsize *)}. */
    static native int ioctl(int fd, long request, short[] winsize);
  }

  final Abi abi;
  public final String path;
  private final int master;
  private final int stop;
  private final int stopped;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final VtScreen screen = new VtScreen();
  private final Thread reader;

  public Pty(int columns, int rows) throws IOException {
    this(columns, rows, true);
  }

  /** With {@code reads} false a window that hangs: nothing that is written gets read. */
  public Pty(int columns, int rows, boolean reads) throws IOException {
    abi = Abi.current();
    master = Functions.posix_openpt(Abi.O_RDWR | abi.oNoctty());
    int ready = Functions.grantpt(master) + Functions.unlockpt(master);
    if (master < 0 || ready != 0) {
      throw Tty.failed("make a pseudo terminal");
    }
    path = Functions.ptsname(master);
    int[] pipe = new int[2];
    int _ = LibC.pipe(pipe);
    stop = pipe[1];
    stopped = pipe[0];
    resize(columns, rows);
    reader = Thread.ofPlatform().daemon().unstarted(this::read);
    if (reads) {
      reader.start();
    }
  }

  public void resize(int columns, int rows) {
    long request = Platform.isMac() ? 0x80087467L : 0x5414L;
    short[] winsize = {(short) rows, (short) columns, 0, 0};
    if (Functions.ioctl(master, request, winsize) != 0) {
      throw new IllegalStateException("cannot resize, errno " + Native.getLastError());
    }
  }

  /** Opens the side that programs see; the caller closes it. */
  int open() {
    return LibC.open(path, Abi.O_RDWR | abi.oNoctty());
  }

  public void type(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (LibC.write(master, bytes) != bytes.length) {
      throw new IllegalStateException("cannot type, errno " + Native.getLastError());
    }
  }

  private void read() {
    byte[] bytes = new byte[65_536];
    try {
      while (Tty.waitToRead(master, stopped, -1) == 1) {
        int count = LibC.read(master, bytes);
        if (count > 0) {
          synchronized (this) {
            received.write(bytes, 0, count);
            screen.accept(bytes, count);
          }
        } else {
          // Nobody has the other side open at the moment.
          Thread.sleep(5);
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was written so far. */
  public synchronized String received() {
    return received.toString(StandardCharsets.UTF_8);
  }

  /** What a person would see. */
  public synchronized String shown() {
    return screen.text();
  }

  public synchronized boolean inAlternateScreen() {
    return screen.hasMode("1049");
  }

  public synchronized boolean hasMode(String mode) {
    return screen.hasMode(mode);
  }

  public synchronized void forgetReceived() {
    received.reset();
  }

  /** The {@code struct termios}, to be compared. */
  public byte[] settings() throws IOException {
    return Tty.settings(master, abi);
  }

  public void awaitShown(String text) throws InterruptedException {
    await(() -> shown().contains(text), "the screen to show " + text);
  }

  /** Waits, without an opinion about how long things take, until something is so. */
  public void await(BooleanSupplier condition, String what) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited for " + what + "; received:\n" + received());
      }
      Thread.sleep(2);
    }
  }

  @Override
  public void close() {
    int _ = LibC.write(stop, new byte[1]);
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (int fd : new int[] {master, stop, stopped}) {
      int _ = LibC.close(fd);
    }
  }
}
