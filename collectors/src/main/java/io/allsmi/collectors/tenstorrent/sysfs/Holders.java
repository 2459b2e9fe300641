package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes that have a chip open: a line for each descriptor, so that one process can stand
 * there often, and 0 for one of another namespace (tt-kmd since 2.5.0, enumerate.c).
 */
final class Holders implements AutoCloseable {
  private static final int MOST = 4096;

  private final KernelFile file;

  Holders(Platform platform, int chip) {
    file = KernelFile.held(platform.path("/proc/driver/tenstorrent/" + chip + "/pids"));
  }

  /** Each process once, in the order in which they opened the chip. */
  List<Integer> read(Text text) {
    return file.read(text) == KernelFile.Outcome.READ ? parse(text) : List.of();
  }

  static List<Integer> parse(Text text) {
    List<Integer> pids = new ArrayList<>(4);
    text.rewind();
    while (text.nextLine() && pids.size() < MOST) {
      long pid = text.unsigned();
      boolean known = pid > 0 && pid <= Integer.MAX_VALUE && !text.skipSpaces();
      if (known && !pids.contains((int) pid)) pids.add((int) pid);
    }
    return pids;
  }

  @Override
  public void close() {
    file.close();
  }
}
