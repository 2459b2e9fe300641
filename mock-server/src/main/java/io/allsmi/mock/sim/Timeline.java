package io.allsmi.mock.sim;

import java.util.List;

/**
 * One device's past and future: its tenant's schedule, and stretches in which it does something
 * else. Every question costs the same for any time.
 */
public final class Timeline {
  /** A device's power is a share of its model's: a fixed-point number of this many bits. */
  private static final int SCALE_BITS = 10;

  private final Schedule schedule;
  private final Curves curves;
  private final int phase;
  private final int scale;
  private final Stretch[] stretches;

  private final long[] cycleSums = new long[Amount.values().length];
  private final long[] startSums = new long[Amount.values().length];

  /** For each stretch and amount: by how much it and those before it change the sum. */
  private final long[][] changes;

  /**
   * @param phase seconds by which the device is ahead of its tenant's others in the periods of jobs
   * @param power power by its model's, 0.9 to 1
   * @param stretches in order, without overlap
   */
  public Timeline(
      Schedule schedule, Curves curves, int phase, double power, List<Stretch> stretches) {
    this.schedule = schedule;
    this.curves = curves;
    this.phase = phase;
    this.scale = (int) Math.min(1 << SCALE_BITS, Math.rint(power * (1 << SCALE_BITS)));
    this.stretches = stretches.toArray(Stretch[]::new);
    for (Amount amount : Amount.values()) {
      cycleSums[place(amount)] = cycleSum(amount);
      startSums[place(amount)] = ofSchedule(amount, 0);
    }
    changes = changes();
  }

  // An enum's place is what an array of all amounts is made for.
  @SuppressWarnings("EnumOrdinal")
  private static int place(Amount amount) {
    return amount.ordinal();
  }

  private long cycleSum(Amount amount) {
    long sum = 0;
    for (int job = 0; job < schedule.size(); job++) {
      sum += ofJob(amount, job, schedule.length(job));
    }
    return sum;
  }

  private long ofJob(Amount amount, int job, long seconds) {
    return curves
        .of(schedule.work(job))
        .sum(amount, seconds, (schedule.offset(job) + phase) % Profile.PERIOD);
  }

  private long[][] changes() {
    long[][] all = new long[stretches.length][Amount.values().length];
    for (int i = 0; i < stretches.length; i++) {
      Stretch stretch = stretches[i];
      for (Amount amount : Amount.values()) {
        int place = place(amount);
        long before = i == 0 ? 0 : all[i - 1][place];
        all[i][place] = before + change(stretch, stretch.to(), amount);
      }
    }
    return all;
  }

  /** By how much a stretch has changed a sum until a second in it. */
  private long change(Stretch stretch, long until, Amount amount) {
    long instead = curves.of(stretch.work()).sum(amount, until - stretch.from(), phase);
    return instead - (ofSchedule(amount, until) - ofSchedule(amount, stretch.from()));
  }

  /** The sum from second 0 to the start of another one, by the schedule alone. */
  private long ofSchedule(Amount amount, long second) {
    long position = second + schedule.shift();
    long number = Math.floorDiv(position, schedule.cycle());
    int left = Math.floorMod(position, schedule.cycle());
    long sum = number * cycleSums[place(amount)];
    long order = schedule.order(number);
    for (int i = 0; left > 0 && i < schedule.size(); i++) {
      int job = (int) (order >>> (4 * i)) & 0xF;
      int length = Math.min(left, schedule.length(job));
      sum += ofJob(amount, job, length);
      left -= length;
    }
    return sum - startSums[place(amount)];
  }

  /** The index of the last stretch that starts at a second or before, -1 for none. */
  private int lastBefore(long second) {
    int low = 0;
    int high = stretches.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches[middle].from() <= second) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private long wholeSeconds(Amount amount, long second) {
    long sum = ofSchedule(amount, second);
    int last = lastBefore(second);
    if (last < 0) return sum;
    if (second >= stretches[last].to()) return sum + changes[last][place(amount)];
    long before = last == 0 ? 0 : changes[last - 1][place(amount)];
    return sum + before + change(stretches[last], second, amount);
  }

  /**
   * The sum of an amount from second 0 on; negative before it. It never decreases.
   *
   * @param millis milliseconds since second 0
   */
  public long sum(Amount amount, long millis) {
    long second = Math.floorDiv(millis, 1000L);
    long rest = millis - 1000 * second;
    long sum = scaled(amount, wholeSeconds(amount, second));
    if (rest == 0) return sum;
    return sum + (scaled(amount, wholeSeconds(amount, second + 1)) - sum) * rest / 1000;
  }

  private long scaled(Amount amount, long sum) {
    return amount == Amount.ENERGY ? (sum * scale) >> SCALE_BITS : sum;
  }

  /** What the device does in a second. */
  public Point at(long second) {
    int last = lastBefore(second);
    if (last >= 0 && second < stretches[last].to()) {
      Stretch stretch = stretches[last];
      int index = Curve.index(second - stretch.from(), phase);
      return point(stretch.work(), ~stretch.from(), stretch.from(), index);
    }
    Job job = schedule.at(second);
    int index = Curve.index(second - job.start(), (job.offset() + phase) % Profile.PERIOD);
    return point(job.work(), job.number(), job.start(), index);
  }

  private Point point(Work work, long job, long start, int index) {
    Curve curve = curves.of(work);
    long milliwatts = scaled(Amount.ENERGY, curve.amount(Amount.ENERGY, index));
    return new Point(
        work,
        curve.intensity(index),
        job,
        start,
        milliwatts / 1e3,
        curve.megahertz(index),
        curve.amount(Amount.CAPPED, index) > 0);
  }

  Heat heat() {
    return curves.heat();
  }

  public Chip chip() {
    return curves.chip();
  }
}
