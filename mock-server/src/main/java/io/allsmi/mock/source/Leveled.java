package io.allsmi.mock.source;

import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Answer;

/** Sets readings of one device, those of the levels that were asked for. */
public final class Leveled {
  private final Answer answer;
  private final Level level;
  private final int device;

  public Leveled(Answer answer, Level level, int device) {
    this.answer = answer;
    this.level = level;
    this.device = device;
  }

  /** Whether readings of that level are asked for. */
  public boolean wants(Level wanted) {
    return level.contains(wanted);
  }

  /** A reading of the device itself; NaN is none. */
  public void set(Metric metric, double value) {
    if (!Double.isNaN(value) && level.contains(metric.level())) answer.set(device, metric, value);
  }

  /** A reading of one of its parts. */
  public void set(int part, Metric metric, double value) {
    if (!Double.isNaN(value) && level.contains(metric.level()))
      answer.set(device, part, metric, value);
  }

  public void text(Metric metric, String text) {
    if (level.contains(metric.level())) answer.text(device, metric, text);
  }
}
