package io.allsmi.cli.crash;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What the JVM writes when native code takes it down (its file {@code hs_err_pid…}). */
final class CrashLog {
  private static final int HEAD_BYTES = 64 * 1024;
  private static final String THREAD = "Current thread";
  private static final String OURS = "\"allsmi-";

  private final String path;
  private final String thread;

  private CrashLog(String path, String thread) {
    this.path = path;
    this.thread = thread;
  }

  /**
   * Where the JVM of this process would write: where the launcher told it to (its option {@code
   * -XX:ErrorFile}, which it repeats in {@code allsmi.crashes}), or else in the folder that it was
   * started in, or where temporary files are.
   */
  static List<String> places(long pid) {
    String usual = "hs_err_pid".concat(Long.toString(pid)).concat(".log");
    String told = System.getProperty("allsmi.crashes", "");
    String here = new File(System.getProperty("user.dir", ""), usual).getPath();
    String temporary = new File("/tmp", usual).getPath();
    return told.isEmpty()
        ? List.of(here, temporary)
        : List.of(
            new File(told, "crash-".concat(Long.toString(pid)).concat(".log")).getPath(),
            here,
            temporary);
  }

  /** The first of these that was written after that time (milliseconds since 1970). */
  static Optional<CrashLog> find(List<String> places, long after) {
    for (String place : places) {
      File file = new File(place);
      // A second, as file systems keep times of different precision; an older one is of a namesake.
      if (file.isFile() && file.lastModified() >= after - 1000) {
        return Optional.of(new CrashLog(place, thread(file)));
      }
    }
    return Optional.empty();
  }

  private static String thread(File file) {
    try (InputStream in = Files.newInputStream(file.toPath())) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
      int begin = head.indexOf(THREAD);
      int end = head.indexOf('\n', Math.max(begin, 0));
      return begin < 0 || end < 0 ? "" : head.substring(begin, end);
    } catch (IOException unreadable) {
      return "";
    }
  }

  String path() {
    return path;
  }

  /** Whether it says that another thread of the program crashed than a collector's. */
  boolean blamesTheProgram() {
    return thread.contains("JavaThread") && !blamesACollector();
  }

  /** Whether it says that the thread of some collector crashed. */
  boolean blamesACollector() {
    return thread.contains(OURS);
  }

  /** Whether it says that the thread of this collector crashed. */
  boolean blames(String collector) {
    return thread.contains(OURS + collector + "\"");
  }
}
