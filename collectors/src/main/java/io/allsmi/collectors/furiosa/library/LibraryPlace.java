package io.allsmi.collectors.furiosa.library;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Where the library is on a machine. To look costs a call for each folder of libraries, on every
 * machine without a card too, so that two sources look once.
 */
public final class LibraryPlace {
  static final String NAME = "libfuriosa_smi.so";

  private static final double SECONDS_BETWEEN_LOOKS = 10;

  private @Nullable Platform platform;
  private @Nullable LibraryLookup lookup;
  private Moment lookedAt = Moment.ofWall(0);

  /** Where it is, or was looked for some seconds ago. */
  @SuppressWarnings("ReferenceEquality") // a machine is the object that reads it
  public synchronized LibraryLookup on(Platform machine) {
    LibraryLookup known = lookup;
    Moment now = machine.now();
    boolean fresh = now.secondsSince(lookedAt) < SECONDS_BETWEEN_LOOKS;
    if (known != null && platform == machine && fresh) return known;
    LibraryLookup found = machine.library(NAME);
    platform = machine;
    lookup = found;
    lookedAt = now;
    return found;
  }
}
