package io.allsmi.mock.sim;

/**
 * The jobs of one tenant: a few that make a cycle, in another order in each cycle. So every job can
 * be named for any time, and the sum over all cycles before is a multiplication.
 */
public final class Schedule {
  /** Most jobs of a cycle: an order is held in the 16 digits of a {@code long}. */
  private static final int MOST = 8;

  private final long seed;
  private final Work[] works;
  private final int[] lengths;
  private final int[] offsets;
  private final int cycle;
  private final int shift;

  /**
   * @param works what the jobs of a cycle do
   * @param lengths how many seconds each of them takes, 60 at least
   */
  public Schedule(long seed, Work[] works, int[] lengths) {
    if (works.length == 0 || works.length > MOST || works.length != lengths.length) {
      throw new IllegalArgumentException(works.length + " works, " + lengths.length + " lengths");
    }
    this.seed = seed;
    this.works = works.clone();
    this.lengths = lengths.clone();
    offsets = new int[works.length];
    int sum = 0;
    for (int i = 0; i < works.length; i++) {
      offsets[i] = Draw.below(Draw.of(seed, 1, i), Profile.PERIOD);
      sum += lengths[i];
    }
    cycle = sum;
    shift = Draw.below(Draw.of(seed, 2), cycle);
  }

  /** How many jobs a cycle has. */
  int size() {
    return works.length;
  }

  Work work(int job) {
    return works[job];
  }

  int length(int job) {
    return lengths[job];
  }

  int offset(int job) {
    return offsets[job];
  }

  int cycle() {
    return cycle;
  }

  /** Seconds of the first cycle that had passed at second 0. */
  int shift() {
    return shift;
  }

  /** The jobs of a cycle in its order, one in each hexadecimal digit, the first in the lowest. */
  long order(long number) {
    long order = 0;
    for (int i = 0; i < works.length; i++) order |= (long) i << (4 * i);
    for (int i = works.length - 1; i > 0; i--) {
      int other = Draw.below(Draw.of(seed, 3 + i, number), i + 1);
      long swap = ((order >>> (4 * i)) ^ (order >>> (4 * other))) & 0xF;
      if (other != i) order ^= (swap << (4 * i)) ^ (swap << (4 * other));
    }
    return order;
  }

  /** The job at a second. */
  public Job at(long second) {
    long position = second + shift;
    long number = Math.floorDiv(position, cycle);
    int left = Math.floorMod(position, cycle);
    long order = order(number);
    for (int i = 0; ; i++) {
      int job = (int) (order >>> (4 * i)) & 0xF;
      if (left < lengths[job] || i == works.length - 1) {
        long start = second - left;
        return new Job(works[job], number * MOST + i, start, start + lengths[job], offsets[job]);
      }
      left -= lengths[job];
    }
  }
}
