package io.allsmi.mock.sim;

import java.util.EnumMap;
import java.util.Map;

/** One work on one chip: each second of its profile in numbers, and their sums. */
final class Curve {
  private static final double KIB = 1024;

  private final Profile profile;
  private final int[] megahertz;
  private final Map<Amount, long[]> sums = new EnumMap<>(Amount.class);

  Curve(Chip chip, Work work) {
    profile = Profile.of(work);
    int length = Profile.START + Profile.PERIOD;
    megahertz = new int[length];
    for (Amount amount : Amount.values()) sums.put(amount, new long[length + 1]);
    for (int i = 0; i < length; i++) {
      Intensity now = profile.at(i);
      double wanted = chip.idleWatts() + (chip.limitWatts() - chip.idleWatts()) * now.demand();
      boolean capped = wanted > chip.limitWatts();
      megahertz[i] = (int) clock(chip, work, now, wanted);
      add(Amount.ENERGY, i, 1e3 * Math.min(wanted, chip.limitWatts()));
      add(Amount.CAPPED, i, capped ? 1e3 : 0);
      add(Amount.LINK_RECEIVED, i, now.link() * chip.linkBytes() / KIB);
      add(Amount.LINK_SENT, i, now.link() * chip.linkBytes() * 0.98 / KIB);
      add(Amount.BUS_RECEIVED, i, now.bus() * chip.busBytes() / KIB);
      add(Amount.BUS_SENT, i, now.bus() * chip.busBytes() * 0.4 / KIB);
      add(Amount.CPU, i, 1e3 * now.cores());
      add(Amount.DISK_READ, i, Math.max(0, now.disk()) * 1e9 / KIB);
      add(Amount.DISK_WRITTEN, i, Math.max(0, -now.disk()) * 1e9 / KIB);
      add(Amount.NETWORK_RECEIVED, i, now.network() * 1e9 / KIB);
      add(Amount.NETWORK_SENT, i, now.network() * 0.9e9 / KIB);
    }
  }

  /** Power grows by about the third power of the clock, so a limit takes little of it. */
  private static double clock(Chip chip, Work work, Intensity now, double wanted) {
    if (now.demand() < 0.05) return chip.idleMegahertz();
    if (work == Work.HELD_BACK) return chip.megahertz() * 0.55;
    double share = Math.min(1, 0.9 * StrictMath.cbrt(chip.limitWatts() / wanted));
    return Math.min(chip.megahertz(), 15 * Math.rint(chip.megahertz() * share / 15));
  }

  private void add(Amount amount, int index, double value) {
    long[] sum = sums(amount);
    sum[index + 1] = sum[index] + Math.round(value);
  }

  private long[] sums(Amount amount) {
    long[] sum = sums.get(amount);
    if (sum == null) throw new IllegalStateException("no sum of " + amount);
    return sum;
  }

  /** The place in the profile of a second since the job's start. */
  static int index(long second, int offset) {
    if (second < Profile.START) return (int) second;
    return Profile.START + (int) ((second - Profile.START + offset) % Profile.PERIOD);
  }

  Intensity intensity(int index) {
    return profile.at(index);
  }

  int megahertz(int index) {
    return megahertz[index];
  }

  /** What the second at an index adds. */
  long amount(Amount amount, int index) {
    long[] sum = sums(amount);
    return sum[index + 1] - sum[index];
  }

  /** What the first seconds of a job add. */
  long sum(Amount amount, long seconds, int offset) {
    long[] sum = sums(amount);
    if (seconds <= Profile.START) return sum[(int) seconds];
    long end = seconds - Profile.START + offset;
    return sum[Profile.START] + running(sum, end) - running(sum, offset);
  }

  private static long running(long[] sum, long seconds) {
    long start = sum[Profile.START];
    long period = sum[Profile.START + Profile.PERIOD] - start;
    int rest = (int) (seconds % Profile.PERIOD);
    return seconds / Profile.PERIOD * period + sum[Profile.START + rest] - start;
  }
}
