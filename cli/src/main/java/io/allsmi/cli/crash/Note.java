package io.allsmi.cli.crash;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says about a collector's first call, a line for each fact. It holds for one version
 * of the program and one state of the library.
 *
 * @param version of the program
 * @param library a path, or a name that the loader resolves
 * @param size of the library's file in bytes; 0 where its place is not known
 * @param modified when that was written last, in milliseconds since 1970; 0 likewise
 * @param ends how many processes before have ended inside this call without saying why
 * @param logs where the JVM writes if the process crashes, or the one that it wrote
 */
record Note(String version, String library, long size, long modified, int ends, List<String> logs) {

  static Note about(String version, String library, int ends, List<String> logs) {
    File file = new File(library);
    return new Note(version, library, file.length(), file.lastModified(), ends, logs);
  }

  /** Whether program and library are still the same. */
  boolean holds(String version) {
    File file = new File(library);
    return this.version.equals(version) && size == file.length() && modified == file.lastModified();
  }

  Note with(int ends, List<String> logs) {
    return new Note(version, library, size, modified, ends, logs);
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(256);
    text.append(version).append('\n').append(library).append('\n');
    text.append(size).append('\n').append(modified).append('\n').append(ends).append('\n');
    for (String log : logs) text.append(log).append('\n');
    Files.writeString(file, text);
  }

  /**
   * Reads it.
   *
   * @throws IOException also for a file that is none of these, or is only half written
   */
  static Note read(Path file) throws IOException {
    if (Files.size(file) > 64 * 1024) throw new IOException("too large");
    String[] lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
    if (lines.length < 6) throw new IOException("too short");
    try {
      List<String> logs = new ArrayList<>();
      for (int i = 5; i < lines.length - 1; i++) logs.add(lines[i]);
      return new Note(
          lines[0],
          lines[1],
          Long.parseLong(lines[2]),
          Long.parseLong(lines[3]),
          Integer.parseInt(lines[4]),
          List.copyOf(logs));
    } catch (NumberFormatException e) {
      throw new IOException("no number", e);
    }
  }
}
