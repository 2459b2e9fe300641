package io.allsmi.model.collect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Metric;

/**
 * Where a collector puts what it read. Devices are numbered in the order in which they are
 * declared; declare them in the same order with equal descriptions each time, so that shapes are
 * shared.
 */
public interface Answer {
  /**
   * Declares a device and returns its number. Its parts are those of the description; a slot names
   * one by its place there.
   */
  int device(DeviceInfo description);

  /** A reading of the device itself; NaN and infinities leave it absent. */
  void set(int device, Metric metric, double value);

  /** A reading of one of its parts. */
  void set(int device, int part, Metric metric, double value);

  /** A text of the device itself; an empty one leaves it absent. */
  void text(int device, Metric metric, String text);

  /** A text of one of its parts. */
  void text(int device, int part, Metric metric, String text);

  /** A process and what it uses; devices by the names that were declared here. */
  void process(ProcessUse use);

  /** Something that happened; session and sequence are given by the engine. */
  void event(Event event);

  /** Something that is wrong; the subject is the name of a device declared here, or empty. */
  void finding(Finding finding);

  /**
   * The epoch of the counters set here: any number that changes when they start again (boot time,
   * driver load). Without a call it is 0.
   */
  void epoch(long epoch);

  /**
   * Part of it could not be read: one line for the source's status. The rest of the answer stands.
   */
  void note(String error, String advice);
}
