package io.allsmi.mock.effect;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.health.XidCount;
import java.util.ArrayList;
import java.util.List;

/** Adds up what has happened to one device between the boot of its node and a time. */
final class Diagnosis {
  private static final double MINUTE = 60_000;
  private static final double ERRORS_OF_A_LINK = 137;

  private final long start;
  private final long boot;
  private final long time;

  private boolean lost;
  private double hot;
  private double kelvin;
  private long throttled;
  private double corrected;
  private double uncorrected;
  private int rows;
  private boolean remapPending;
  private boolean remapFailed;
  private long linksDown;
  private long linksHurt;
  private double linkErrors;
  private final List<XidCount> xids = new ArrayList<>();

  /**
   * @param start the simulation's start, in milliseconds since 1970
   * @param boot when counters were 0, in milliseconds since the start
   * @param time when it is asked, in milliseconds since the start
   */
  Diagnosis(long start, long boot, long time) {
    this.start = start;
    this.boot = boot;
    this.time = time;
  }

  void add(Effect effect, When when) {
    boolean on = when.isOn(time);
    switch (effect) {
      case Effect.Lost gone -> lost |= on;
      case Effect.Overheat heat -> {
        hot = Math.max(hot, HeatFault.hot(when, time));
        kelvin = Math.max(kelvin, HeatFault.kelvin(when, time));
        throttled += since(when, HeatFault.UNTIL_HELD_BACK);
      }
      case Effect.EccStorm storm -> {
        double minutes = since(when, 0) / MINUTE;
        corrected += Math.floor(minutes * storm.corrected());
        uncorrected += Math.floor(minutes * storm.uncorrected());
      }
      case Effect.RowRemap remap -> {
        if (remap.failed()) {
          remapFailed |= on;
        } else {
          remapPending |= on;
          rows += (int) when.begun(time);
        }
        uncorrected += begun(when);
      }
      case Effect.LinkDown down -> {
        if (on) linksDown |= down.links();
        if (begun(when) > 0) linksHurt |= down.links();
        linkErrors += ERRORS_OF_A_LINK * begun(when);
      }
      default -> {}
    }
    int xid = effect.xid();
    if (xid != 0 && begun(when) > 0) count(xid, when);
  }

  private long since(When when, long atLeast) {
    return when.spent(time, atLeast) - when.spent(boot, atLeast);
  }

  /** How often it began since the boot. */
  private int begun(When when) {
    return (int) (when.begun(time) - when.begun(boot));
  }

  private void count(int number, When when) {
    long last = start + when.lastBeginning(time);
    for (int i = 0; i < xids.size(); i++) {
      XidCount known = xids.get(i);
      if (known.number() != number) continue;
      long later = Math.max(known.lastMillis(), last);
      xids.set(i, new XidCount(number, known.count() + begun(when), later));
      return;
    }
    xids.add(new XidCount(number, begun(when), last));
  }

  Health health() {
    return new Health(
        lost,
        hot,
        kelvin,
        throttled,
        corrected,
        uncorrected,
        rows,
        remapPending,
        remapFailed,
        linksDown,
        linksHurt,
        linkErrors,
        xids);
  }
}
