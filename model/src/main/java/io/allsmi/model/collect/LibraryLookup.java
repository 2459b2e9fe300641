package io.allsmi.model.collect;

import java.util.List;
import java.util.Optional;

/**
 * Where a native library was found, or where it was looked for.
 *
 * @param found what to load: an absolute path, or a bare name that the system's loader resolves
 * @param searched the places that were looked at, for the error that a user reads
 */
public record LibraryLookup(Optional<String> found, List<String> searched) {
  public LibraryLookup {
    searched = List.copyOf(searched);
  }
}
