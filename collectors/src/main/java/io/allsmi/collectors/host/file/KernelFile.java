package io.allsmi.collectors.host.file;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file under /proc or /sys that is read again and again. Its path comes from {@link
 * io.allsmi.model.collect.Platform#path}. Not safe for use by several threads.
 */
public final class KernelFile implements AutoCloseable {
  /** What became of a reading. */
  public enum Outcome {
    READ,
    /** There is no such file. */
    ABSENT,
    /** This user may not read it. */
    DENIED,
    /** It is there and reading it failed, or it is a directory. */
    FAILED
  }

  // The JDK copies through its stack up to this size and allocates beyond it.
  private static final int CHUNK = 8192;

  private final File file;
  private final boolean held;
  private @Nullable RandomAccessFile open;

  private KernelFile(File file, boolean held) {
    this.file = file;
    this.held = held;
  }

  /** A file that is opened for each reading: for what is read once, or of which there are many. */
  public static KernelFile of(Path path) {
    return new KernelFile(path.toFile(), false);
  }

  /**
   * A file that stays open between readings, and is opened again after an error: three system calls
   * a reading (two for a record) instead of five. For what is read at every tick. A file that is
   * replaced by another of its name, which kernels do not do, is not noticed.
   */
  public static KernelFile held(Path path) {
    return held(path.toFile());
  }

  /** A file in a folder whose place the platform gave: as {@link #held(Path)}, at less cost. */
  public static KernelFile held(File file) {
    return new KernelFile(file, true);
  }

  /** Reads it from its start to its end, or to as much as the text keeps. */
  public Outcome read(Text into) {
    return read(into, false);
  }

  /**
   * Reads it with one call, which is enough for a file that the kernel makes in one piece and that
   * fits the room of a fresh text, 4 KiB: one value, one record.
   */
  public Outcome readRecord(Text into) {
    return read(into, true);
  }

  /** The number that is all of it; NaN when it cannot be read or holds something else. */
  public double number(Text into) {
    return readRecord(into) == Outcome.READ ? into.firstNumber() : Double.NaN;
  }

  private Outcome read(Text into, boolean once) {
    into.clear();
    boolean wasOpen = open != null;
    try {
      fill(into, once);
      return Outcome.READ;
    } catch (IOException failed) {
      close();
      if (!wasOpen) return outcome(failed);
    }
    // What stood behind an open descriptor has gone; there may be another file by that name.
    into.clear();
    try {
      fill(into, once);
      return Outcome.READ;
    } catch (IOException failed) {
      close();
      return outcome(failed);
    }
  }

  private void fill(Text into, boolean once) throws IOException {
    RandomAccessFile source = open;
    if (source == null) {
      source = new RandomAccessFile(file, "r");
      open = source;
    } else {
      source.seek(0);
    }
    boolean ended = false;
    for (int room = into.room(); room > 0 && !ended; room = into.room()) {
      int count = source.read(into.bytes(), into.end(), Math.min(room, CHUNK));
      if (count > 0) into.added(count);
      ended = count <= 0 || once;
    }
    if (!ended && source.read() >= 0) into.cutLastLine();
    if (!held) close();
  }

  private Outcome outcome(IOException failed) {
    if (!(failed instanceof FileNotFoundException)) return Outcome.FAILED;
    if (!file.exists()) return Outcome.ABSENT;
    return file.isFile() && !file.canRead() ? Outcome.DENIED : Outcome.FAILED;
  }

  /** Closes it; a later reading opens it again. */
  @Override
  public void close() {
    RandomAccessFile source = open;
    open = null;
    if (source == null) return;
    try {
      source.close();
    } catch (IOException _) {
      // Nothing was written, so nothing is lost.
    }
  }

  @Override
  public String toString() {
    return file.getPath();
  }
}
