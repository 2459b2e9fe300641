package io.allsmi.collectors.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Another machine's file tree, mounted somewhere below ours ({@code /host} in a container).
 *
 * <p>Below {@code /proc} and {@code /sys} a path is only put behind the root: their links are
 * relative, and following them here would cost a call for each folder of each reading. Everywhere
 * else ({@code /etc}, {@code /usr}, {@code /var}, {@code /run}) links are followed here, as the
 * kernel would after a {@code chroot}: an absolute target starts at the root, and {@code ..} does
 * not leave it.
 */
final class ForeignRoot {
  /** As many links as Linux follows in one path before it says ELOOP. */
  private static final int MOST_LINKS = 40;

  private final Path root;

  ForeignRoot(Path root) {
    this.root = root;
  }

  Path path(String absolute) {
    if (isBelow(absolute, "/proc") || isBelow(absolute, "/sys")) {
      return root.resolve(absolute.substring(1));
    }
    return resolve(absolute);
  }

  private static boolean isBelow(String absolute, String folder) {
    return absolute.startsWith(folder)
        && (absolute.length() == folder.length() || absolute.charAt(folder.length()) == '/');
  }

  private Path resolve(String absolute) {
    Deque<String> ahead = new ArrayDeque<>();
    pushNames(ahead, Path.of(absolute));
    Path at = root;
    int links = 0;
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      if (name.equals(".") || name.isEmpty()) continue;
      if (name.equals("..")) {
        at = above(at);
        continue;
      }
      Path next = at.resolve(name);
      Path target = links < MOST_LINKS ? target(next) : null;
      if (target == null) {
        at = next;
        continue;
      }
      links++;
      if (target.isAbsolute()) at = root;
      pushNames(ahead, target);
    }
    return at;
  }

  private Path above(Path at) {
    Path parent = at.getParent();
    return at.equals(root) || parent == null ? root : parent;
  }

  private static void pushNames(Deque<String> ahead, Path path) {
    for (int i = path.getNameCount() - 1; i >= 0; i--) ahead.push(path.getName(i).toString());
  }

  private static @Nullable Path target(Path path) {
    if (!Files.isSymbolicLink(path)) return null;
    try {
      return Files.readSymbolicLink(path);
    } catch (IOException gone) {
      return null;
    }
  }
}
