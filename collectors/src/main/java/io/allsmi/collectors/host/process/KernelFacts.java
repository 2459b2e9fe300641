package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.Platform;

/**
 * What turns the numbers in a process' files into time and bytes.
 *
 * @param bootMillis when the kernel was booted, milliseconds since 1970, which it gives in whole
 *     seconds; 0 when not known
 * @param pageBytes bytes of a page; NaN when not known
 */
record KernelFacts(long bootMillis, double pageBytes) {
  private static final long LATEST_SECONDS = 1L << 33;
  private static final long MILLIS_PER_TICK = 10;

  static KernelFacts read(Platform platform) {
    Text stat = new Text(1 << 22);
    KernelFile.of(platform.path("/proc/stat")).read(stat);
    Attributes attributes = new Attributes(platform);
    return new KernelFacts(bootMillis(stat), PageSize.of(attributes.text("/proc/self/auxv")));
  }

  /**
   * When a process started, milliseconds since 1970: the second of the boot and the ticks behind
   * it, the same number for everyone who asks for the same process; 0 when not known.
   */
  long startedAt(long startTicks) {
    return bootMillis == 0 ? 0 : bootMillis + startTicks * MILLIS_PER_TICK;
  }

  static long bootMillis(Text stat) {
    stat.rewind();
    while (stat.nextLine()) {
      if (!stat.skip("btime ")) continue;
      long seconds = stat.unsigned();
      return seconds > 0 && seconds < LATEST_SECONDS ? seconds * 1000 : 0;
    }
    return 0;
  }
}
