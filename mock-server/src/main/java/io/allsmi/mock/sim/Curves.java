package io.allsmi.mock.sim;

import java.util.EnumMap;
import java.util.Map;

/** What each work is on one kind of chip; shared by all devices of that kind. */
public final class Curves {
  private final Chip chip;
  private final Heat heat;
  private final Map<Work, Curve> curves = new EnumMap<>(Work.class);

  public Curves(Chip chip) {
    this.chip = chip;
    heat = new Heat(chip.secondsToWarm());
    for (Work work : Work.values()) curves.put(work, new Curve(chip, work));
  }

  public Chip chip() {
    return chip;
  }

  Heat heat() {
    return heat;
  }

  Curve of(Work work) {
    Curve curve = curves.get(work);
    if (curve == null) throw new IllegalArgumentException("no curve of " + work);
    return curve;
  }
}
