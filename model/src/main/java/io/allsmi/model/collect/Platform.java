package io.allsmi.model.collect;

import io.allsmi.model.Moment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one way by which collectors reach the machine. Tests point it at a fixture tree, at a fake
 * library and at a fake command.
 */
public interface Platform {
  /** The operating systems that collectors tell apart. */
  enum Os {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER
  }

  Os os();

  /** The machine's architecture as the JVM names it: {@code amd64}, {@code aarch64}. */
  String arch();

  /**
   * The place of an absolute path below the root that files are read from: {@code /proc/stat} is
   * {@code /host/proc/stat} when the root is {@code /host}. Libraries and commands are never moved.
   */
  Path path(String absolute);

  /** Whether files are read from another root than the machine's own. */
  boolean hasForeignRoot();

  /**
   * Where a native library is.
   *
   * @param names file names or absolute paths, the best first, for example {@code
   *     libnvidia-ml.so.1}
   */
  LibraryLookup library(String... names);

  /**
   * Runs a command to its end, without a shell, with no standard input.
   *
   * @param timeout after which it is ended
   */
  CommandResult run(Duration timeout, List<String> command);

  Optional<String> environment(String name);

  Moment now();
}
