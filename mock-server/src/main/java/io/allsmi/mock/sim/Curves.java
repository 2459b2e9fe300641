package io.allsmi.mock.sim;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What each work is on one kind of chip; shared by all devices of that kind. A curve is made when
 * it is first asked for: most platforms are never simulated, and few works on each. Safe for use by
 * several threads.
 */
public final class Curves {
  private final Chip chip;
  private final Heat heat;
  private final AtomicReferenceArray<Curve> curves =
      new AtomicReferenceArray<>(Work.values().length);

  public Curves(Chip chip) {
    this.chip = chip;
    heat = new Heat(chip.secondsToWarm());
  }

  public Chip chip() {
    return chip;
  }

  Heat heat() {
    return heat;
  }

  Curve of(Work work) {
    Curve known = curves.get(work.ordinal());
    if (known != null) return known;
    // Two threads may both make it, and make the same.
    Curve curve = new Curve(chip, work);
    curves.set(work.ordinal(), curve);
    return curve;
  }
}
