package io.allsmi.collectors.host.filesystem;

import io.allsmi.collectors.host.oshi.OshiCollectors;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.HashSet;
import java.util.Set;

/**
 * The filesystems of the machine. On Linux {@code ALLSMI_FILESYSTEMS} names mount points, separated
 * by commas, that are shown although they are not known to be local.
 */
public final class FilesystemsProvider implements CollectorProvider {
  private static final String NAMED = "ALLSMI_FILESYSTEMS";

  @Override
  public String name() {
    return "filesystems";
  }

  @Override
  public String summary() {
    return "space of filesystems";
  }

  @Override
  public boolean supports(Platform platform) {
    return platform.os() != Platform.Os.OTHER;
  }

  @Override
  public Collector create(Platform platform) {
    if (platform.os() != Platform.Os.LINUX) return OshiCollectors.filesystems();
    Set<String> named = mountPoints(platform.environment(NAMED).orElse(""));
    return new Filesystems(platform, named, Space.reader(platform));
  }

  /** The mount points of a list, without spaces around them and slashes at their ends. */
  static Set<String> mountPoints(String list) {
    Set<String> points = new HashSet<>();
    int start = 0;
    while (start < list.length()) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      String point = list.substring(start, end).strip();
      while (point.length() > 1 && point.endsWith("/")) {
        point = point.substring(0, point.length() - 1);
      }
      if (point.startsWith("/")) points.add(point);
      start = end + 1;
    }
    return points;
  }
}
