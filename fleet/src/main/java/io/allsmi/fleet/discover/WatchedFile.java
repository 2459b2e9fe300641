package io.allsmi.fleet.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Whether a file is another one than when it was read. */
final class WatchedFile {
  private record Stamp(FileTime modified, long size, String key, boolean regular) {}

  private static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), -1, "", true);

  private final Path path;
  private Stamp last = new Stamp(FileTime.fromMillis(0), -2, "", true);

  WatchedFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Whether it changed since this was asked before; the first time it did. */
  boolean changed() {
    Stamp now = stamp();
    // A pipe gives its lines once.
    if (now.equals(last) || !last.regular()) return false;
    last = now;
    return true;
  }

  private Stamp stamp() {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(
          found.lastModifiedTime(),
          found.size(),
          String.valueOf(found.fileKey()),
          !found.isOther());
    } catch (IOException e) {
      return MISSING;
    }
  }
}
