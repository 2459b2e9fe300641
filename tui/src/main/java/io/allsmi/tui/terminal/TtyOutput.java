package io.allsmi.tui.terminal;

import com.sun.jna.Native;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way to the terminal: a buffer that one system call empties, and a door that shuts.
 *
 * <p>Whoever shuts it, the thread of a dying process among them, has the last word: what is still
 * being painted is thrown away, and a write that hangs because nobody reads (a dead connection, a
 * stopped terminal) is released, so that the terminal can be restored in time.
 */
final class TtyOutput extends OutputStream {
  private static final int BUFFER_BYTES = 65_536;

  /** What one call writes at most, and hence what can still come after the door is shut. */
  private static final int CHUNK_BYTES = 4096;

  private static final int PATIENCE_MILLIS = 50;

  /** Ends an escape sequence that was cut in the middle. */
  private static final byte CANCEL = 0x18;

  private final int fd;
  private final Abi abi;
  private final ReentrantLock lock = new ReentrantLock();
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int size;
  private volatile boolean open;
  private volatile boolean closed;

  /** A shut door before a descriptor, which stays the caller's to close. */
  TtyOutput(int fd, Abi abi) {
    this.fd = fd;
    this.abi = abi;
  }

  /** Opens the door and writes, unless it was closed for good. */
  void open(byte[] greeting) throws IOException {
    lock.lock();
    try {
      open = !closed;
      size = 0;
      write(greeting, 0, greeting.length);
      flush();
    } finally {
      lock.unlock();
    }
  }

  /** Shuts the door, throws away what is buffered and writes, all within 200 ms. */
  void shut(byte[] farewell) {
    open = false;
    boolean locked = tryLock();
    if (!locked) {
      LibC.tcflush(fd, abi.tcoflush());
      locked = tryLock();
    }
    try {
      if (Tty.waitToWrite(fd, PATIENCE_MILLIS)) {
        byte[] bytes = new byte[farewell.length + 1];
        bytes[0] = CANCEL;
        System.arraycopy(farewell, 0, bytes, 1, farewell.length);
        int _ = LibC.write(fd, bytes);
      }
    } finally {
      if (locked) {
        size = 0;
        lock.unlock();
      }
    }
  }

  /** Lets the door never open again; it still has to be shut. */
  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  private boolean tryLock() {
    try {
      return lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    lock.lock();
    try {
      if (!open) {
        return;
      }
      if (size + length > buffer.length) {
        flush();
      }
      if (length > buffer.length) {
        buffer = new byte[length];
      }
      System.arraycopy(bytes, offset, buffer, size, length);
      size += length;
    } finally {
      lock.unlock();
    }
  }

  /** Adds text as UTF-8, without an array in between. */
  void writeText(String text) throws IOException {
    lock.lock();
    try {
      if (!open) {
        return;
      }
      // A char is at most three bytes; a pair is four.
      if (size + 3 * text.length() > buffer.length) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
        return;
      }
      size = Utf8.encode(text, buffer, size);
    } finally {
      lock.unlock();
    }
  }

  /** Writes what is buffered; returns early when the door is shut meanwhile. */
  @Override
  public void flush() throws IOException {
    lock.lock();
    try {
      int done = 0;
      while (open && done < size) {
        int count = Math.min(CHUNK_BYTES, size - done);
        byte[] chunk = new byte[count];
        System.arraycopy(buffer, done, chunk, 0, count);
        done += writeSome(chunk);
      }
      size = 0;
    } finally {
      lock.unlock();
    }
  }

  private int writeSome(byte[] chunk) throws IOException {
    int written = LibC.write(fd, chunk);
    if (written >= 0) {
      return written;
    }
    int error = Native.getLastError();
    if (error == abi.eagain()) {
      // Somebody made the terminal non-blocking; its other users see the same setting.
      boolean _ = Tty.waitToWrite(fd, PATIENCE_MILLIS);
      return 0;
    }
    if (error == Abi.EINTR) {
      return 0;
    }
    throw new IOException("cannot write to the terminal (errno " + error + ")");
  }
}
