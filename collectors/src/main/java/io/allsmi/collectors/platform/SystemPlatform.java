package io.allsmi.collectors.platform;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machine that the program runs on, its files optionally read below another root. Safe for use
 * by several threads.
 */
public final class SystemPlatform implements Platform, AutoCloseable {
  private static final String ROOT_ADVICE =
      "; give the folder that the host's / is mounted at, for example /host";

  private final Os os;
  private final String arch;
  private final @Nullable ForeignRoot foreign;
  private final RecentLookups libraries;
  private final Commands commands;

  private SystemPlatform(@Nullable ForeignRoot foreign) {
    this.foreign = foreign;
    os = os(System.getProperty("os.name", ""));
    arch = System.getProperty("os.arch", "");
    LibrarySearch search =
        LibrarySearch.of(os, arch, SystemPlatform::variable, name -> System.getProperty(name, ""));
    libraries = new RecentLookups(search::find, System::nanoTime);
    commands = new Commands(os, variable("PATH"), variable("PATHEXT"));
  }

  /** This machine. */
  public static SystemPlatform own() {
    return new SystemPlatform(null);
  }

  /**
   * This machine with files read below a root, as the setting {@code root} gives it.
   *
   * @param root a folder; empty or {@code /} for the machine's own files
   * @throws IllegalArgumentException with a line for people when it is not a folder that can be
   *     read
   */
  public static SystemPlatform at(String root) {
    if (root.isEmpty()) return own();
    Path folder;
    try {
      folder = Path.of(root).toAbsolutePath().normalize();
    } catch (InvalidPathException notAPath) {
      throw new IllegalArgumentException("root '" + root + "' is not a path" + ROOT_ADVICE);
    }
    if (folder.getNameCount() == 0) return own();
    if (!Files.exists(folder)) {
      throw new IllegalArgumentException("root " + root + " does not exist" + ROOT_ADVICE);
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("root " + root + " is not a folder" + ROOT_ADVICE);
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new IllegalArgumentException("root " + root + " cannot be read" + ROOT_ADVICE);
    }
    return new SystemPlatform(new ForeignRoot(folder));
  }

  private static Os os(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("linux")) return Os.LINUX;
    if (lower.startsWith("mac")) return Os.MACOS;
    return lower.startsWith("windows") ? Os.WINDOWS : Os.OTHER;
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  @Override
  public Os os() {
    return os;
  }

  @Override
  public String arch() {
    return arch;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Below another root, symbolic links outside of {@code /proc} and {@code /sys} are followed
   * within it; those inside are relative and left to the kernel.
   *
   * @throws IllegalArgumentException when the path is not absolute
   */
  @Override
  public Path path(String absolute) {
    if (foreign == null) return Path.of(absolute);
    if (!absolute.startsWith("/")) {
      throw new IllegalArgumentException("not an absolute path: " + absolute);
    }
    return foreign.path(absolute);
  }

  @Override
  public boolean hasForeignRoot() {
    return foreign != null;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Looks, without loading anything, in the folders of JNA's settings and of {@code
   * LD_LIBRARY_PATH}, in those where systems and vendors put libraries, and in the loader's cache;
   * a library for another architecture is passed over. The places in the answer are the folders
   * that exist. The answer may be some seconds old.
   */
  @Override
  public LibraryLookup library(String... names) {
    return libraries.of(List.of(names));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The command is looked for in {@code PATH}, relative folders there excepted, and runs with
   * {@code LC_ALL=C} in {@code /}. What it started ends with it when it is killed. Output beyond 16
   * MiB is a failure; errors are cut at 64 KiB. An interrupt kills it too.
   */
  @Override
  public CommandResult run(Duration timeout, List<String> command) {
    return commands.run(timeout, command);
  }

  @Override
  public Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name));
  }

  @Override
  public Moment now() {
    return new Moment(System.currentTimeMillis(), System.nanoTime());
  }

  /** Ends the commands that still run; without it they would outlive the program. */
  @Override
  public void close() {
    commands.close();
  }
}
