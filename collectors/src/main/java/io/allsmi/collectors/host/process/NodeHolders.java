package io.allsmi.collectors.host.process;

import io.allsmi.model.collect.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which processes have device nodes open, from the links in {@code /proc/<pid>/fd}. A user sees
 * those of his own processes alone; root sees all. That costs a call for each open file of the
 * machine: not for every tick.
 */
public final class NodeHolders {
  private static final int MOST_FOUND = 4096;

  private NodeHolders() {}

  /**
   * A node that a process has open, once for each process.
   *
   * @param pid of the process
   * @param node path of the node: {@code /dev/rngd/npu0pe0-3}
   */
  public record Holder(int pid, String node) {}

  /**
   * Looks through all processes.
   *
   * @param prefix of the paths that are of interest
   */
  public static List<Holder> of(Platform platform, String prefix) {
    List<Holder> found = new ArrayList<>();
    String[] names = platform.path("/proc").toFile().list();
    if (names == null) return found;
    for (String name : names) {
      int pid = ProcessTable.pid(name);
      if (pid > 0 && found.size() < MOST_FOUND) look(platform, pid, prefix, found);
    }
    return found;
  }

  private static void look(Platform platform, int pid, String prefix, List<Holder> found) {
    Path folder = platform.path("/proc/" + pid + "/fd");
    try (DirectoryStream<Path> open = Files.newDirectoryStream(folder)) {
      int first = found.size();
      for (Path file : open) {
        String target = target(file);
        if (!target.startsWith(prefix) || found.size() == MOST_FOUND) continue;
        Holder holder = new Holder(pid, target);
        if (!found.subList(first, found.size()).contains(holder)) found.add(holder);
      }
    } catch (IOException | DirectoryIteratorException | SecurityException endedOrNotOurs) {
      // Processes end while they are looked at; those of others are not shown.
    }
  }

  private static String target(Path file) {
    try {
      String target = Files.readSymbolicLink(file).toString();
      return target.startsWith(File.separator) ? target : "";
    } catch (IOException | UnsupportedOperationException closed) {
      return "";
    }
  }
}
