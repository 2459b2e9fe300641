package io.allsmi.model;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The one table in which the strings of inventories are shared: a fleet of one build repeats the
 * same models, drivers and part names a thousand times. Bounded: a new string takes the place of an
 * older one that falls on the same slot, so hostile nodes cannot make it grow.
 */
public final class Strings {
  private static final int SLOTS = 8192;

  // Strings are immutable and safely published by the array; losing a race costs one copy.
  private static final AtomicReferenceArray<@Nullable String> TABLE =
      new AtomicReferenceArray<>(SLOTS);

  private Strings() {}

  /** An equal string, the same one for as long as the table holds it. */
  public static String intern(String string) {
    int hash = string.hashCode();
    int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    String held = TABLE.get(slot);
    if (held != null && held.equals(string)) return held;
    TABLE.set(slot, string);
    return string;
  }
}
