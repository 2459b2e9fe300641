package io.allsmi.tui.cluster;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what was worked out last, for as long as what it follows from stays the same. */
final class Memo<T> {
  private List<Object> from = List.of();
  private @Nullable T made;

  /**
   * What follows from some things.
   *
   * @param things all that it follows from; compared by their {@code equals}
   */
  T of(List<Object> things, Supplier<T> work) {
    T known = made;
    if (known != null && from.equals(things)) return known;
    T now = work.get();
    made = now;
    from = things;
    return now;
  }
}
