package io.allsmi.collectors.nvml.event;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Xids from before the program was started, out of the kernel's log. {@code /dev/kmsg} gives one
 * record a read and blocks at its end, so it is opened without blocking, which Java's files cannot.
 * Who may not read it knows of Xids since the start.
 */
final class KernelLog {
  private static final String KMSG = "/dev/kmsg";
  private static final int RECORD_LENGTH = 8192;
  private static final int MOST_RECORDS = 100_000;
  private static final int MOST_XIDS = 128;

  /** Failures in a row after which it is the end; records that were overwritten fail once. */
  private static final int MOST_FAILURES = 2;

  private static final int O_RDONLY = 0;
  private static final int O_NONBLOCK = 0x800;

  private KernelLog() {}

  /** Those that there are, oldest first; none where the log is not there or not permitted. */
  static List<KernelXid> xids(Platform platform, Moment now) {
    if (platform.os() != Platform.Os.LINUX) return List.of();
    Path file = platform.path(KMSG);
    double uptime = uptime(platform);
    List<KernelXid> found = new ArrayList<>();
    try {
      if (Files.isRegularFile(file)) {
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
          add(line, uptime, now, found);
        }
      } else if (Files.isReadable(file)) {
        readDevice(file, uptime, now, found);
      }
    } catch (IOException | UnsatisfiedLinkError unreadable) {
      return found;
    }
    return found;
  }

  private static double uptime(Platform platform) {
    try {
      String text = Files.readString(platform.path("/proc/uptime"), StandardCharsets.ISO_8859_1);
      int space = text.indexOf(' ');
      return Double.parseDouble(space < 0 ? text.strip() : text.substring(0, space));
    } catch (IOException | NumberFormatException unreadable) {
      return Double.NaN;
    }
  }

  /**
   * {@code int open(const char*, int, ...)}, {@code ssize_t read(int, void*, size_t)} and {@code
   * int close(int)}.
   */
  private static void readDevice(Path file, double uptime, Moment now, List<KernelXid> found) {
    NativeLibrary libc = NativeLibrary.getProcess();
    int descriptor =
        libc.getFunction("open").invokeInt(new Object[] {file.toString(), O_RDONLY | O_NONBLOCK});
    if (descriptor < 0) return;
    Function read = libc.getFunction("read");
    Memory record = new Memory(RECORD_LENGTH);
    Object[] arguments = {descriptor, record, new NativeLong(RECORD_LENGTH)};
    byte[] bytes = new byte[RECORD_LENGTH];
    int failures = 0;
    for (int i = 0; i < MOST_RECORDS && failures < MOST_FAILURES; i++) {
      int length = read.invokeInt(arguments);
      if (length == 0) break;
      failures = length < 0 ? failures + 1 : 0;
      if (length <= 0 || length > RECORD_LENGTH) continue;
      record.read(0, bytes, 0, length);
      if (!mayTellOfXid(bytes, length)) continue;
      add(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), uptime, now, found);
    }
    libc.getFunction("close").invokeInt(new Object[] {descriptor});
  }

  private static boolean mayTellOfXid(byte[] record, int length) {
    for (int i = 2; i < length; i++) {
      if (record[i] == 'd' && record[i - 1] == 'i' && record[i - 2] == 'X') return true;
    }
    return false;
  }

  private static void add(String record, double uptime, Moment now, List<KernelXid> found) {
    Optional<KernelXid> xid = XidLine.parse(record, uptime, now);
    if (xid.isEmpty()) return;
    // The latest ones matter.
    if (found.size() == MOST_XIDS) found.removeFirst();
    found.add(xid.get());
  }
}
