package io.allsmi.model.catalogue;

/** Which way a reading gets better or worse, for colours and for {@link Aggregate#WORST}. */
public enum Direction {
  NEUTRAL,
  /** More is more work done: the load gradient, never a warning by itself. */
  LOAD,
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER
}
