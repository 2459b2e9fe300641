package io.allsmi.collectors.host.sysfs;

import io.allsmi.model.collect.Platform;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Where the links of sysfs lead, as paths of the platform's root. Only the link itself is read, so
 * this works alike below another root.
 */
public final class Links {
  private Links() {}

  /**
   * Where a link leads.
   *
   * @param link an absolute path whose folders are no links themselves
   * @return an absolute path of the same root; empty when there is no such link
   */
  public static String follow(Platform platform, String link) {
    try {
      String target = Files.readSymbolicLink(platform.path(link)).toString();
      return target.startsWith("/") ? normal(target) : normal(parent(link) + "/" + target);
    } catch (IOException | UnsupportedOperationException _) {
      return "";
    }
  }

  /** The path above; empty for the root. */
  public static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  /** The last name of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path without {@code .} and {@code ..}, which never leave the root. */
  static String normal(String path) {
    StringBuilder kept = new StringBuilder(path.length());
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (path.startsWith("..", start) && end - start == 2) {
        kept.setLength(Math.max(kept.lastIndexOf("/"), 0));
      } else if (end > start && !(path.charAt(start) == '.' && end - start == 1)) {
        kept.append('/').append(path, start, end);
      }
      start = end + 1;
    }
    return kept.toString();
  }
}
