package io.allsmi.mock.sim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each work is on one kind of chip; shared by all devices of that kind. A curve is made when
 * it is first asked for: most platforms are never simulated, and few works on each. Safe for use by
 * several threads.
 */
public final class Curves {
  private final Chip chip;
  private final Heat heat;
  private final Map<Work, Curve> curves = new ConcurrentHashMap<>();

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
    Curve known = curves.get(work);
    return known == null ? curves.computeIfAbsent(work, any -> new Curve(chip, any)) : known;
  }
}
