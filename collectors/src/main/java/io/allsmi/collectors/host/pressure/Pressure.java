package io.allsmi.collectors.host.pressure;

import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Retried;
import io.allsmi.collectors.host.file.Rising;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;

/**
 * One file of {@code /proc/pressure}: the time since boot in which some task, or all of them,
 * waited for a resource. Kernels without it (before 4.20, or booted with {@code psi=0}) leave both
 * absent.
 */
public final class Pressure implements AutoCloseable {
  private static final double MICROS = 1e6;

  private final Retried file;
  private final Text text = new Text();
  private final Rising risingSome = new Rising();
  private final Rising risingFull = new Rising();
  private double some = Double.NaN;
  private double full = Double.NaN;

  /**
   * @param resource {@code cpu}, {@code io} or {@code memory}
   */
  public Pressure(Platform platform, String resource) {
    file = new Retried(platform.path("/proc/pressure/" + resource));
  }

  /** Reads it; what cannot be read, or goes back, is absent. */
  public void read(Moment now) {
    boolean read = file.read(text, now) == Outcome.READ;
    some = read ? risingSome.next(seconds(text, "some ")) : Double.NaN;
    full = read ? risingFull.next(seconds(text, "full ")) : Double.NaN;
  }

  /** How often a total started again: each is an epoch of its own. */
  public int restarts() {
    return risingSome.restarts() + risingFull.restarts();
  }

  /** Seconds in which some task waited; NaN when not known. */
  public double someSeconds() {
    return some;
  }

  /** Seconds in which all tasks waited; NaN when not known. */
  public double fullSeconds() {
    return full;
  }

  /** The total of the line that starts so, in seconds; NaN when there is none. */
  static double seconds(Text text, String line) {
    text.rewind();
    while (text.nextLine()) {
      if (!text.skip(line)) continue;
      while (text.skipSpaces()) {
        if (text.skip("total=")) {
          long micros = text.unsigned();
          return micros < 0 ? Double.NaN : micros / MICROS;
        }
        text.skipWords(1);
      }
    }
    return Double.NaN;
  }

  @Override
  public void close() {
    file.close();
  }
}
