package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.Text;

/**
 * The container of a process by its control group. Docker, Podman, containerd and CRI-O put the
 * container's id, 64 hexadecimal digits, into the last folders of the path: {@code /docker/<id>},
 * {@code docker-<id>.scope}, {@code cri-containerd-<id>.scope}, {@code crio-<id>.scope}, {@code
 * libpod-<id>.scope}, {@code /kubepods/burstable/pod<uid>/<id>}.
 */
final class ContainerId {
  private static final int FULL = 64;
  private static final int SHORT = 12;

  private ContainerId() {}

  /**
   * The first 12 digits of the id, as the tools print it; of the inner one where a container runs
   * in another; empty for none.
   *
   * @param cgroup what {@code /proc/<pid>/cgroup} holds
   */
  static String of(Text cgroup) {
    cgroup.rewind();
    while (cgroup.nextLine()) {
      cgroup.skipPast(':');
      cgroup.skipPast(':');
      String id = ofPath(cgroup.rest());
      if (!id.isEmpty()) return id;
    }
    return "";
  }

  private static String ofPath(String path) {
    int end = path.length();
    while (end >= FULL) {
      int start = end;
      while (start > 0 && isHex(path.charAt(start - 1))) start--;
      if (end - start == FULL && isWholeWord(path, start, end) && !isMonitor(path, start)) {
        return path.substring(start, start + SHORT);
      }
      end = Math.min(start, end - 1);
    }
    return "";
  }

  private static boolean isWholeWord(String path, int start, int end) {
    boolean startsWord = start == 0 || !Character.isLetterOrDigit(path.charAt(start - 1));
    boolean endsWord = end == path.length() || !Character.isLetterOrDigit(path.charAt(end));
    return startsWord && endsWord;
  }

  /** Podman's and CRI-O's monitor of a container runs outside of it. */
  private static boolean isMonitor(String path, int start) {
    return path.startsWith("conmon-", start - "conmon-".length());
  }

  private static boolean isHex(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }
}
