package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.file.Text;

/**
 * What /proc/loadavg says: tasks that run or wait, averaged over three times.
 *
 * @param one over a minute; NaN when not known, as the others
 * @param five over five minutes
 * @param fifteen over fifteen minutes
 */
record LoadAverage(double one, double five, double fifteen) {
  private static final double HIGHEST = 1e7;

  static LoadAverage parse(Text text) {
    text.rewind();
    text.nextLine();
    return new LoadAverage(next(text), next(text), next(text));
  }

  private static double next(Text text) {
    double load = text.number();
    return load >= 0 && load < HIGHEST ? load : Double.NaN;
  }
}
