package io.allsmi.exporter.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * What the system says of this process. NaN for what it does not say.
 *
 * <p>Memory and descriptors are read from {@code /proc/self}, see proc(5); elsewhere they are
 * absent.
 */
final class OwnProcess {
  private static final ProcessHandle SELF = ProcessHandle.current();

  private final Path proc;

  OwnProcess(Path proc) {
    this.proc = proc;
  }

  static OwnProcess current() {
    return new OwnProcess(Path.of("/proc/self"));
  }

  /** CPU time used, in seconds. */
  static double cpuSeconds() {
    return SELF.info().totalCpuDuration().map(Duration::toNanos).map(n -> n / 1e9).orElse(NONE);
  }

  /** When it began, in seconds since 1970. */
  static double startSeconds() {
    return SELF.info().startInstant().map(Instant::toEpochMilli).map(n -> n / 1e3).orElse(NONE);
  }

  /** Resident memory, in bytes. */
  double residentBytes() {
    return number("status", "VmRSS:", 1) * 1024;
  }

  /** The most descriptors that it may open. */
  double mostDescriptors() {
    return number("limits", "Max open files", 1);
  }

  /** Open descriptors. */
  double descriptors() {
    int count = 0;
    try (DirectoryStream<Path> open = Files.newDirectoryStream(proc.resolve("fd"))) {
      for (Path ignored : open) count++;
    } catch (IOException e) {
      return NONE;
    }
    // Listing them opened one more.
    return count - 1;
  }

  private static final Double NONE = Double.NaN;

  /** The n-th word behind the title of a line. */
  private double number(String file, String title, int word) {
    String text;
    try {
      text = new String(Files.readAllBytes(proc.resolve(file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return NONE;
    }
    int at = text.startsWith(title) ? 0 : text.indexOf("\n" + title) + 1;
    if (at == 0 && !text.startsWith(title)) return NONE;
    int end = text.indexOf('\n', at);
    String rest = text.substring(at + title.length(), end < 0 ? text.length() : end).strip();
    String[] words = rest.split("\\s+", word + 1);
    try {
      return Double.parseDouble(words[word - 1]);
    } catch (NumberFormatException unlimited) {
      return NONE;
    }
  }
}
