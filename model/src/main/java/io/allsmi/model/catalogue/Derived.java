package io.allsmi.model.catalogue;

/** How a derived metric follows from others of the same device, part and source. */
public sealed interface Derived {
  /** Increase of a counter by second, between two blocks of one epoch. */
  record Rate(Metric counter) implements Derived {}

  /** {@code Δbusy / (Δbusy + Δidle)} of two counters of time, between two blocks of one epoch. */
  record Busy(Metric busy, Metric idle) implements Derived {}

  /** {@code part / whole} within one block. */
  record Ratio(Metric part, Metric whole) implements Derived {}

  /** {@code limit - value} within one block. */
  record Margin(Metric limit, Metric value) implements Derived {}

  /** Whether it needs two blocks, and so is left to the reader by the text exposition. */
  default boolean overTime() {
    return this instanceof Rate || this instanceof Busy;
  }
}
