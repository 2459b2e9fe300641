package io.allsmi.fleet.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Targets from a host file, read again when it changes. */
public final class HostFile implements TargetSource {
  private final WatchedFile file;
  private final int most;
  private Targets last = Targets.NONE;

  public HostFile(Path path) {
    this(path, TargetList.MOST);
  }

  HostFile(Path path, int most) {
    this.most = most;
    file = new WatchedFile(path);
  }

  @Override
  public Targets current() {
    if (file.changed()) last = read(last.version() + 1);
    return last;
  }

  private Targets read(long version) {
    String name = Problems.name(file.path());
    TargetList list = new TargetList(most);
    try (InputStream in = Files.newInputStream(file.path())) {
      Lines lines = new Lines();
      if (!lines.read(in, (line, number) -> list.addLine(line, name, number))) {
        list.problem(name + ": is too large for a list of hosts; the rest is left out");
      }
      return list.targets(name, version);
    } catch (IOException e) {
      List<String> problems = new ArrayList<>();
      boolean known = !last.targets().isEmpty();
      problems.add(Problems.unreadable(name, e) + (known ? "; its last list stays" : ""));
      return new Targets(last.targets(), problems, version);
    }
  }
}
