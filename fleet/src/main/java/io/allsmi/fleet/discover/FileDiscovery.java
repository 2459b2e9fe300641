package io.allsmi.fleet.discover;

import io.allsmi.wire.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Targets from files of Prometheus' {@code file_sd}, read again when they change, appear or vanish.
 * A broken file leaves the targets that it had.
 */
public final class FileDiscovery implements TargetSource {
  private static final int LARGEST = 64 << 20;
  private static final int MOST_FILES = 1000;

  private record Content(WatchedFile file, List<TargetGroup> groups, List<String> problems) {}

  private final Path pattern;
  private Map<Path, Content> contents = new TreeMap<>();
  private Targets last = Targets.NONE;

  /**
   * @param pattern a file whose name ends with {@code .json}, {@code .yml} or {@code .yaml}, or
   *     such a name with {@code *} in it
   */
  public FileDiscovery(Path pattern) {
    this.pattern = pattern;
  }

  @Override
  public Targets current() {
    List<String> problems = new ArrayList<>();
    Map<Path, Content> now = new TreeMap<>();
    boolean changed = last.version() == 0;
    for (Path path : paths(problems)) {
      Content known = contents.get(path);
      WatchedFile file = known == null ? new WatchedFile(path) : known.file();
      boolean other = file.changed();
      Content content =
          known != null && !other ? known : read(file, known == null ? List.of() : known.groups());
      now.put(path, content);
      changed |= known == null || other;
    }
    changed |= now.size() != contents.size();
    contents = now;
    if (changed) last = targets(problems);
    return last;
  }

  private List<Path> paths(List<String> problems) {
    Path name = pattern.getFileName();
    if (name == null || name.toString().indexOf('*') < 0) return List.of(pattern);
    Path folder = pattern.toAbsolutePath().getParent();
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name.toString())) {
      for (Path file : files) {
        if (found.size() < MOST_FILES) found.add(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(Problems.name(pattern) + ": the folder cannot be read");
    }
    if (found.isEmpty() && problems.isEmpty()) {
      problems.add(Problems.name(pattern) + ": there is no such file");
    }
    found.sort(null);
    return found;
  }

  private Targets targets(List<String> problems) {
    TargetList list = new TargetList();
    problems.forEach(list::problem);
    for (Map.Entry<Path, Content> entry : contents.entrySet()) {
      entry.getValue().problems().forEach(list::problem);
      for (TargetGroup group : entry.getValue().groups()) {
        group.addTo(list, Problems.name(entry.getKey()));
      }
    }
    return list.targets(Problems.name(pattern), last.version() + 1);
  }

  private static Content read(WatchedFile file, List<TargetGroup> before) {
    String name = Problems.name(file.path());
    String problem;
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) throw new UnreadableException("is too large");
      boolean json = file.path().toString().endsWith(".json");
      List<TargetGroup> groups =
          json
              ? JsonGroups.read(bytes, bytes.length)
              : YamlGroups.read(new String(bytes, StandardCharsets.UTF_8));
      return new Content(file, groups, List.of());
    } catch (UnreadableException e) {
      problem = name + ": " + e.getMessage();
    } catch (IOException e) {
      problem = Problems.unreadable(name, e);
    }
    String kept = before.isEmpty() ? "" : "; its last list stays";
    return new Content(file, before, List.of(problem + kept));
  }
}
