package io.allsmi.collectors.engine;

import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import java.util.List;
import java.util.Optional;

/** A time in which drivers are let go, so that others can do with them what needs them alone. */
final class Pause {
  static final String ADVICE =
      "drivers are let go: reset a device, change its partitions or unload a driver now";

  private static final String CODE = "paused";

  private Pause() {}

  /** {@code paused for 42 s more}. */
  static String line(Moment until, Moment now) {
    return "paused for " + (long) Math.ceil(Math.max(0, until.secondsSince(now))) + " s more";
  }

  /** Says so once, whichever sources rest; empty when none does. */
  static Optional<Finding> finding(List<SourceLane> lanes) {
    StringBuilder names = new StringBuilder();
    for (SourceLane lane : lanes) {
      if (!lane.isResting()) continue;
      names.append(names.isEmpty() ? "" : ", ").append(lane.name());
    }
    if (names.isEmpty()) return Optional.empty();
    String text = "paused: " + names + " not read, what is shown of it is old";
    return Optional.of(new Finding(Severity.ADVICE, CODE, "", Optional.empty(), text, ADVICE));
  }
}
