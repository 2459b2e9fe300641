package io.allsmi.exporter.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How files looked before they were read, to see later whether one is another. */
final class FileWatch {

  /** What changes with a file: {@code key} is its inode, which changes with a renamed one. */
  private record Stamp(Instant modified, long size, String key) {}

  private final Map<Path, Optional<Stamp>> stamps = new LinkedHashMap<>();

  /** Remembers how the file looks; to be called before it is read. */
  void add(Path file) {
    stamps.put(file, stamp(file));
  }

  /** Whether a file looks different now, appeared or vanished. */
  boolean changed() {
    for (Map.Entry<Path, Optional<Stamp>> entry : stamps.entrySet()) {
      if (!entry.getValue().equals(stamp(entry.getKey()))) return true;
    }
    return false;
  }

  /**
   * Whether a file was written to after that time; one of the future counts as written long ago.
   */
  boolean writtenBetween(Instant from, Instant now) {
    for (Path file : stamps.keySet()) {
      Optional<Stamp> stamp = stamp(file);
      if (stamp.isPresent()
          && stamp.get().modified().isAfter(from)
          && !stamp.get().modified().isAfter(now)) return true;
    }
    return false;
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      Instant modified = found.lastModifiedTime().toInstant();
      return Optional.of(new Stamp(modified, found.size(), String.valueOf(found.fileKey())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
