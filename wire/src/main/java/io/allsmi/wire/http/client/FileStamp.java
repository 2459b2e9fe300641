package io.allsmi.wire.http.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What changes with a file.
 *
 * @param key its inode, which changes with a renamed one
 */
record FileStamp(Instant modified, long size, String key) {
  private static final FileStamp MISSING = new FileStamp(Instant.MIN, -1, "");

  static FileStamp of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(
          found.lastModifiedTime().toInstant(), found.size(), String.valueOf(found.fileKey()));
    } catch (IOException e) {
      return MISSING;
    }
  }
}
