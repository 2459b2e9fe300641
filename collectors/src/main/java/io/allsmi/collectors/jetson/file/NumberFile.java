package io.allsmi.collectors.jetson.file;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.Platform;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** A file of one number that is read at every tick, and kept open for that. */
public final class NumberFile implements AutoCloseable {
  private static final int MOST_BYTES = 64;

  private final KernelFile file;

  // One for each file: a reading that hangs still holds it when it returns.
  private final Text text = new Text(MOST_BYTES);

  private NumberFile(KernelFile file) {
    this.file = file;
  }

  /** The file at a place; it need not be there. */
  public static NumberFile at(Platform platform, String absolute) {
    return new NumberFile(KernelFile.held(platform.path(absolute)));
  }

  /**
   * The first of some places where there is a file that this user may read; null when there is
   * none. It is not read for that: a driver may hang while it answers, and files are looked for
   * outside of what is guarded against that. A file whose reading would fail counts, as those of a
   * block that is switched off do.
   */
  public static @Nullable NumberFile first(Platform platform, String... places) {
    for (String place : places) {
      File file = platform.path(place).toFile();
      if (file.isFile() && file.canRead()) return new NumberFile(KernelFile.held(file));
    }
    return null;
  }

  /** The number; NaN when it cannot be read now or is none. */
  public double read() {
    return file.number(text);
  }

  /** The number in a file that may not be there; NaN for null. */
  public static double in(@Nullable NumberFile file) {
    return file == null ? Double.NaN : file.read();
  }

  /** Closes a file that may not be there. */
  public static void release(@Nullable NumberFile file) {
    if (file != null) file.close();
  }

  @Override
  public void close() {
    file.close();
  }
}
