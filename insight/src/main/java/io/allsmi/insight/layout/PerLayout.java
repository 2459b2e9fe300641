package io.allsmi.insight.layout;

import io.allsmi.model.Layout;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for a layout and used for every block of it. Bounded: what is worked out
 * for a new layout takes the place of an older one's, so it must be cheap enough to make again.
 *
 * @param <T> what is worked out; immutable
 */
public abstract class PerLayout<T> {
  private static final int SETS = 256;
  private static final int WAYS = 4;

  // Entries are immutable and safely published by the array; losing a race costs one more of them.
  private final AtomicReferenceArray<@Nullable Entry<T>> entries =
      new AtomicReferenceArray<>(SETS * WAYS);

  private record Entry<T>(Layout layout, T made) {}

  /** Works it out; a function of the layout alone. */
  protected abstract T work(Layout layout);

  /** What was worked out for a layout. */
  public final T of(Layout layout) {
    int hash = layout.hashCode();
    int set = WAYS * ((hash ^ (hash >>> 16)) & (SETS - 1));
    int free = set + ((hash >>> 8) & (WAYS - 1));
    for (int way = set; way < set + WAYS; way++) {
      Entry<T> entry = entries.get(way);
      if (entry == null) free = way;
      else if (entry.layout.equals(layout)) return entry.made;
    }
    T made = work(layout);
    entries.set(free, new Entry<>(layout, made));
    return made;
  }
}
