package io.allsmi.tui.show;

import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.List;

/**
 * By what reading it is told how busy a device is: the most honest one that it has. Utilization as
 * vendors define it says that something ran, not that the device was full; the share of active
 * multiprocessors says more. Where neither is known, power against its limit stands for it.
 */
public enum Busy {
  SM_ACTIVE("SM active", "sm"),
  UTILIZATION("util", ""),
  POWER("of power limit", "pw");

  private static final List<Busy> ALL = List.of(values());

  private final String title;
  private final String tag;

  Busy(String title, String tag) {
    this.title = title;
    this.tag = tag;
  }

  /** A ratio. */
  public Metric metric() {
    return switch (this) {
      case SM_ACTIVE -> AcceleratorMetrics.SM_ACTIVE_RATIO;
      case UTILIZATION -> AcceleratorMetrics.UTILIZATION_RATIO;
      case POWER -> AcceleratorMetrics.POWER_USED_RATIO;
    };
  }

  /** What stands above or beside the number, so that it is never taken for another one. */
  public String title() {
    return title;
  }

  /** Two letters behind a number among others; empty for what people expect. */
  public String tag() {
    return tag;
  }

  /** The best one that a device has a reading of; {@link #UTILIZATION} when it has none. */
  public static Busy of(Device device) {
    for (Busy busy : ALL) {
      if (!Double.isNaN(device.value(busy.metric()))) return busy;
    }
    return UTILIZATION;
  }

  /** How busy a device is by its best reading, 0 to 1; NaN when it has none. */
  public static double ratio(Device device) {
    return device.value(of(device).metric());
  }
}
