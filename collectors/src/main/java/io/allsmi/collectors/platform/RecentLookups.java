package io.allsmi.collectors.platform;

import io.allsmi.model.collect.LibraryLookup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found of libraries some seconds ago. To look for one costs a call for each folder of
 * libraries, and sources that share one look for it at the same time, also where there is none.
 * Safe for use by several threads; one that hangs in a folder holds up only who looks for the same.
 */
final class RecentLookups {
  private static final long NANOS = 5_000_000_000L;

  private final Function<List<String>, LibraryLookup> search;
  private final LongSupplier nanoTime;
  private final Map<List<String>, Known> known = new ConcurrentHashMap<>();

  RecentLookups(Function<List<String>, LibraryLookup> search, LongSupplier nanoTime) {
    this.search = search;
    this.nanoTime = nanoTime;
  }

  private final class Known {
    private @Nullable LibraryLookup found;
    private long at;

    synchronized LibraryLookup of(List<String> names) {
      LibraryLookup last = found;
      if (last != null && nanoTime.getAsLong() - at < NANOS) return last;
      LibraryLookup fresh = search.apply(names);
      found = fresh;
      at = nanoTime.getAsLong();
      return fresh;
    }
  }

  /** The first of some libraries that there is. */
  LibraryLookup of(List<String> names) {
    return known.computeIfAbsent(names, any -> new Known()).of(names);
  }
}
