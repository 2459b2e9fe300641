package io.allsmi.collectors.apple.energy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The kernel's element behind a simple channel (IOReportElement), of which the driver's time stamp
 * is of interest: provider, channel and type of eight bytes each, then the time of the last update
 * in ticks, then the value.
 */
public final class RawElement {
  private static final int TIME = 24;
  private static final int VALUE = 32;
  private static final int SIZE = VALUE + 8;

  /** Ticks of {@code mach_absolute_time} take 125/3 nanoseconds on all of Apple's chips. */
  private static final double SECONDS_PER_TICK = 125.0 / 3 * 1e-9;

  private RawElement() {}

  /** Seconds of the clock of the kernel; NaN when the bytes are no such element. */
  public static double seconds(byte[] element) {
    if (element.length < SIZE) return Double.NaN;
    long ticks = ByteBuffer.wrap(element).order(ByteOrder.LITTLE_ENDIAN).getLong(TIME);
    return ticks > 0 ? seconds(ticks) : Double.NaN;
  }

  /** Ticks as seconds. */
  public static double seconds(long ticks) {
    return ticks * SECONDS_PER_TICK;
  }
}
