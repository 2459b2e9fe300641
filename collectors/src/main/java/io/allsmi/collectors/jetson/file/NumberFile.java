package io.allsmi.collectors.jetson.file;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.Platform;
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
   * none. A file whose reading fails counts: sensors of a block that is switched off do.
   */
  public static @Nullable NumberFile first(Platform platform, String... places) {
    for (String place : places) {
      NumberFile candidate = at(platform, place);
      Outcome outcome = candidate.file.readRecord(candidate.text);
      if (outcome == Outcome.READ || isBusy(outcome, platform, place)) return candidate;
    }
    return null;
  }

  private static boolean isBusy(Outcome outcome, Platform platform, String place) {
    return outcome == Outcome.FAILED && platform.path(place).toFile().isFile();
  }

  /** The number; NaN when it cannot be read now or is none. */
  public double read() {
    return file.readRecord(text) == Outcome.READ ? text.firstNumber() : Double.NaN;
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
