package io.allsmi.collectors.platform;

import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform.Os;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds native libraries without loading any, so that a missing one costs a few calls and leaves
 * nothing behind. Always the machine's own folders: code of another root does not fit this process.
 */
final class LibrarySearch {
  private static final Path LOADER_CACHE = Path.of("/etc/ld.so.cache");

  private final Os os;
  private final String arch;
  private final List<String> folders;
  private final Path loaderCache;

  LibrarySearch(Os os, String arch, List<String> folders, Path loaderCache) {
    this.os = os;
    this.arch = arch;
    this.folders = folders;
    this.loaderCache = loaderCache;
  }

  /**
   * The search of this machine.
   *
   * @param environment the variable of a name; empty when it is not set
   * @param property the system property of a name; empty when it is not set
   */
  static LibrarySearch of(
      Os os, String arch, UnaryOperator<String> environment, UnaryOperator<String> property) {
    List<String> folders = new ArrayList<>(32);
    addPath(folders, property.apply("jna.library.path"));
    addPath(folders, property.apply("jna.platform.library.path"));
    switch (os) {
      case LINUX, OTHER -> addLinux(folders, arch, environment);
      case MACOS -> addMacOs(folders, environment);
      case WINDOWS -> addWindows(folders, environment);
    }
    return new LibrarySearch(os, arch, folders, LOADER_CACHE);
  }

  private static void addLinux(
      List<String> folders, String arch, UnaryOperator<String> environment) {
    addPath(folders, environment.apply("LD_LIBRARY_PATH"));
    String multiarch = "/usr/lib/" + multiarch(arch);
    // Debian and its descendants, then the folders of 64 bits elsewhere, then the plain ones.
    add(folders, multiarch);
    add(folders, multiarch + "/nvidia/current");
    add(folders, multiarch + "/nvidia");
    add(folders, multiarch + "/tegra");
    add(folders, "/lib/" + multiarch(arch));
    add(folders, "/usr/lib64");
    add(folders, "/lib64");
    add(folders, "/usr/lib");
    add(folders, "/lib");
    add(folders, "/usr/local/lib/" + multiarch(arch));
    add(folders, "/usr/local/lib64");
    add(folders, "/usr/local/lib");
    // Where drivers are put by WSL, by Kubernetes' device plug-ins, by NixOS and by vendors.
    add(folders, "/usr/lib/wsl/lib");
    add(folders, "/usr/local/nvidia/lib64");
    add(folders, "/usr/local/nvidia/lib");
    add(folders, "/run/opengl-driver/lib");
    add(folders, "/run/nvidia/driver/usr/lib64");
    add(folders, "/run/nvidia/driver" + multiarch);
    add(folders, "/usr/local/cuda/lib64");
    add(folders, "/opt/rocm/lib");
    add(folders, "/opt/tenstorrent/lib");
    add(folders, "/usr/local/rebellions/lib");
    add(folders, "/opt/furiosa/lib");
  }

  private static void addMacOs(List<String> folders, UnaryOperator<String> environment) {
    addPath(folders, environment.apply("DYLD_LIBRARY_PATH"));
    add(folders, "/usr/lib");
    add(folders, "/usr/local/lib");
    add(folders, "/opt/homebrew/lib");
  }

  private static void addWindows(List<String> folders, UnaryOperator<String> environment) {
    String system = environment.apply("SystemRoot");
    if (!system.isEmpty()) add(folders, system + "\\System32");
    String programs = environment.apply("ProgramFiles");
    if (!programs.isEmpty()) add(folders, programs + "\\NVIDIA Corporation\\NVSMI");
    addPath(folders, environment.apply("PATH"));
  }

  private static String multiarch(String arch) {
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64-linux-gnu";
      case "aarch64", "arm64" -> "aarch64-linux-gnu";
      default -> arch + "-linux-gnu";
    };
  }

  private static void addPath(List<String> folders, String path) {
    int from = 0;
    while (from <= path.length()) {
      int end = path.indexOf(File.pathSeparatorChar, from);
      if (end < 0) end = path.length();
      add(folders, path.substring(from, end));
      from = end + 1;
    }
  }

  /** Relative folders depend on where the program was started and are left out. */
  private static void add(List<String> folders, String folder) {
    boolean absolute = folder.startsWith("/") || folder.indexOf(":\\") == 1;
    if (absolute && !folders.contains(folder)) folders.add(folder);
  }

  LibraryLookup find(List<String> names) {
    List<String> searched = new ArrayList<>();
    for (String name : names) {
      String found = isPath(name) ? findPath(name, searched) : findName(name, searched);
      if (found != null) return new LibraryLookup(Optional.of(found), searched);
    }
    return new LibraryLookup(Optional.empty(), searched);
  }

  private static boolean isPath(String name) {
    return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
  }

  private @Nullable String findPath(String path, List<String> searched) {
    // Since macOS 11 the system's own libraries are in the loader's cache and not in the files.
    if (os == Os.MACOS && (path.startsWith("/System/") || path.startsWith("/usr/lib/"))) {
      return path;
    }
    return accept(path, path, searched);
  }

  private @Nullable String findName(String name, List<String> searched) {
    for (String folder : folders) {
      String found = accept(folder, folder + File.separator + name, searched);
      if (found != null) return found;
    }
    if (os != Os.LINUX) return null;
    for (String path : LoaderCache.find(loaderCache, name)) {
      String found = accept(loaderCache.toString(), path, searched);
      if (found != null) return found;
    }
    note(searched, loaderCache.toString());
    return null;
  }

  /**
   * The file if the loader would take it; else the place is noted, with the reason if it is one.
   */
  private @Nullable String accept(String place, String file, List<String> searched) {
    Path path;
    try {
      path = Path.of(file);
      if (Files.isRegularFile(path)) {
        if (os != Os.LINUX || ElfHeader.isFor(path, arch)) return file;
        note(searched, file + " (not a library for " + arch + ")");
        return null;
      }
      if (place.equals(file) || Files.isDirectory(Path.of(place))) note(searched, place);
    } catch (InvalidPathException notAPath) {
      note(searched, place);
    }
    return null;
  }

  private static void note(List<String> searched, String place) {
    // Where /lib is a link to /usr/lib, and that is nearly everywhere, once is enough.
    if (searched.contains("/usr" + place)) return;
    if (!searched.contains(place)) searched.add(place);
  }
}
